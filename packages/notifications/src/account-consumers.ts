import type { Ctx } from "@cartwright/db/context";
import { identityLinkIssued, identityNotice, type Realm } from "@cartwright/identity/contract";
import { type LinkLetter, letterOfLink, letterOfNotice, type NoticeLetter } from "@cartwright/identity/letter-of";
import { consumeRemote } from "@cartwright/messaging/consume";
import { linkPage } from "./account-pages.ts";
import { linkWords, noticeWords, pagesOf } from "./account-words.ts";
import type { NotificationsCtx } from "./consumers.ts";
import type { NewsKind } from "./contract.ts";
import { deliver } from "./deliver.ts";
import { claimDelivery, type Delivery, markSent } from "./deliveries.store.ts";
import type { RenderedMail } from "./mails/render.tsx";
import { renderAccountLetter } from "./mails/render-account.tsx";
import { shopSign } from "./shop-sign.ts";

const NEWS_OF_LINK: Readonly<Record<LinkLetter["kind"], NewsKind>> = {
  register: "confirm-registration",
  already_registered: "already-registered",
  reset_password: "reset-password",
  confirm_old_email: "confirm-old-email",
  confirm_new_email: "confirm-new-email",
  invitation: "invitation",
};
const NEWS_OF_NOTICE: Readonly<Record<NoticeLetter["kind"], NewsKind>> = {
  password_changed: "password-changed",
  email_changed: "email-changed",
  second_factor_changed: "second-factor-changed",
  locked: "sign-in-locked",
};

/** Sends the mail that carries a link. A link that is used, withdrawn, too old or nobody's gets none. */
export const mailAccountLink = consumeRemote("mail-account-link", identityLinkIssued, {
  claim: async (ctx, { linkId }) => {
    const letter = await letterOfLink(ctx, { linkId });
    if (letter === null) return null;
    const delivery = await claimed(ctx, NEWS_OF_LINK[letter.kind], linkId, letter.recipient);
    return delivery && { delivery, letter };
  },
  call: async (ctx: NotificationsCtx, { delivery, letter }) => {
    const { realm } = letter.link;
    // Whoever has the account already gets no link of a stranger's.
    const link = letter.kind === "already_registered" ? "" : linkPage(ctx.accounts, letter.link);
    const shop = await shopSign(ctx);
    const words = linkWords(letter, { shop: shop.name, link, ...pagesOf(realm, ctx.accounts.home[realm]) });
    await send(ctx, delivery, letter, await renderAccountLetter(words, shop));
  },
  settle: (ctx, { delivery }) => markSent(ctx.db, delivery.id, ctx.now()),
});

/** Tells the owner of an account that something about its security has changed. */
export const mailAccountNotice = consumeRemote("mail-account-notice", identityNotice, {
  claim: async (ctx, notice) => {
    const letter = await letterOfNotice(ctx, notice);
    if (letter === null) return null;
    const delivery = await claimed(ctx, NEWS_OF_NOTICE[letter.kind], notice.noticeId, letter.recipient);
    return delivery && { delivery, letter };
  },
  call: async (ctx: NotificationsCtx, { delivery, letter }) => {
    const shop = await shopSign(ctx);
    const words = noticeWords(letter, { shop: shop.name, link: "", ...homeOf(ctx, letter.realm) });
    await send(ctx, delivery, letter, await renderAccountLetter(words, shop));
  },
  settle: (ctx, { delivery }) => markSent(ctx.db, delivery.id, ctx.now()),
});

const homeOf = ({ accounts }: NotificationsCtx, realm: Realm) => pagesOf(realm, accounts.home[realm]);

/** Null when it is sent already. */
async function claimed(ctx: Ctx, kind: NewsKind, subjectId: string, recipient: string): Promise<Delivery | null> {
  const about = { kind, subjectId, recipient, messageId: `${kind}.${subjectId}` };
  const delivery = await claimDelivery(ctx.db, about, ctx.now());
  return delivery.state === "sent" ? null : delivery;
}

async function send(
  ctx: NotificationsCtx,
  delivery: Delivery,
  to: { readonly recipient: string; readonly name: string | null },
  mail: RenderedMail,
): Promise<void> {
  await deliver(ctx, delivery, { ...mail, to: { name: to.name ?? "", address: to.recipient } });
}

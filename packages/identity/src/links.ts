import type { Ctx, TxCtx } from "@cartwright/db/context";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { identityLinkIssued, type Realm } from "./contract.ts";
import { LinkNoLongerValid } from "./errors.ts";
import { insertLink, type LinkRow, selectLink, spendLink, withdrawLinks } from "./links.store.ts";
import { derivedKey, same } from "./secret-token.ts";

/** What a link in a mail is for, and how many minutes it works. */
export const LINK_MINUTES = {
  register: 24 * 60,
  reset_password: 60,
  confirm_old_email: 24 * 60,
  confirm_new_email: 24 * 60,
  invitation: 7 * 24 * 60,
} as const;
export type LinkPurpose = keyof typeof LINK_MINUTES;

export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly realm: Realm;
  /** Whose account; null where there is none yet. */
  readonly subjectId: string | null;
  readonly recipient: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/**
 * Makes a link and sends it by mail, in the caller's transaction. Earlier open links of the same purpose and person are withdrawn;
 * where there is no account yet they stay, since whoever types somebody's address must not take their link away.
 */
export async function issueLink(ctx: TxCtx, link: NewLink): Promise<{ id: string }> {
  const id = newId<"Link">();
  const { purpose, realm, subjectId } = link;
  await withdrawLinks(ctx.db, { purpose, realm, subjectId }, ctx.now());
  await insertLink(
    ctx.db,
    { id, payload: {}, ...link },
    ctx.now(),
    after(ctx.now(), LINK_MINUTES[link.purpose] * MINUTE),
  );
  await publish(ctx, identityLinkIssued({ linkId: id }));
  return { id };
}

/** The token that a mail's address carries. The worker derives it again for the mail; the database never has it. */
export const linkToken = (secret: string, link: { id: string; purpose: string }): string =>
  `${link.id}.${derivedKey(secret, `identity-link:${link.purpose}:${link.id}`)}`;

/** Which of these purposes a token was made for; null when we have not made it, or for none of them. */
export function purposeOfToken<Purpose extends LinkPurpose>(
  token: string,
  secret: string,
  purposes: readonly Purpose[],
): Purpose | null {
  const [id = ""] = token.split(".");
  return purposes.find((purpose) => same(token, linkToken(secret, { id, purpose }))) ?? null;
}

/**
 * Withdraws every link that could still open an account whose password has just changed: resets, and a change of its e-mail that
 * is half way, after which a reset would go to another mailbox.
 */
export async function withdrawWaysIn(ctx: TxCtx, owner: { realm: Realm; subjectId: string }): Promise<void> {
  for (const purpose of ["reset_password", "confirm_old_email", "confirm_new_email"] as const)
    await withdrawLinks(ctx.db, { purpose, ...owner }, ctx.now());
}

interface Opened {
  readonly token: string;
  readonly purpose: LinkPurpose;
  readonly realm: Realm;
  readonly secret: string;
}

/** The open link of a token, not yet used. Refuses with LinkNoLongerValid everything else, all alike. */
export async function linkOf(ctx: Ctx, opened: Opened): Promise<LinkRow> {
  const [id = ""] = opened.token.split(".");
  const genuine = same(opened.token, linkToken(opened.secret, { id, purpose: opened.purpose }));
  const link = genuine ? await selectLink(ctx.db, id, ctx.now()) : null;
  if (link === null || link.purpose !== opened.purpose || link.realm !== opened.realm) throw new LinkNoLongerValid();
  return link;
}

/** The same, and uses it up: once. */
export async function takeLink(ctx: TxCtx, opened: Opened): Promise<LinkRow> {
  const link = await linkOf(ctx, opened);
  if (!(await spendLink(ctx.db, link.id, ctx.now()))) throw new LinkNoLongerValid();
  return link;
}

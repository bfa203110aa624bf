import type { Ctx } from "@cartwright/db/context";
import { type Account, selectAccount } from "./accounts.store.ts";
import type { identityNotice, Realm } from "./contract.ts";
import { type LinkRow, selectLink } from "./links.store.ts";
import type { LinkPurpose } from "./links.ts";
import type { NoticeKind } from "./notice.ts";

/** What a mail is for. `already_registered`: the address has an account, and somebody wanted another one under it; no link. */
export type LinkLetterKind = LinkPurpose | "already_registered";

/** What a mail with a link has to say, to whom. */
export interface LinkLetter {
  readonly kind: LinkLetterKind;
  readonly link: { readonly id: string; readonly purpose: LinkPurpose; readonly realm: Realm };
  readonly recipient: string;
  /** Null where nobody has proven yet that name and mailbox belong together: a stranger would choose what we write to people. */
  readonly name: string | null;
  /** Where an account's e-mail is to change to. */
  readonly newEmail: string | null;
}

const PROVEN: ReadonlySet<LinkLetterKind> = new Set(["reset_password", "confirm_old_email", "invitation"]);

/** The letter for a link, or null when there is none to write: it is not open any more, or it stands for nobody. */
export async function letterOfLink(ctx: Ctx, input: { linkId: string }): Promise<LinkLetter | null> {
  const link = await selectLink(ctx.db, input.linkId, ctx.now());
  if (link === null) return null;
  const account = link.subjectId === null ? null : await selectAccount(ctx.db, link.realm, link.subjectId);
  const kind = kindOf(link, account);
  if (kind === null) return null;
  const { id, purpose, realm, recipient, payload } = link;
  const name = PROVEN.has(kind) ? (account?.name ?? null) : null;
  const newEmail = typeof payload["email"] === "string" ? payload["email"] : null;
  return { kind, link: { id, purpose, realm }, recipient, name, newEmail };
}

/** Null for nobody: a reset that was asked for an unknown address, an account that has been disabled meanwhile. */
function kindOf({ purpose, payload }: LinkRow, account: Account | null): LinkLetterKind | null {
  if (purpose === "register") return account === null ? "register" : "already_registered";
  if (account === null || (!account.active && purpose !== "invitation")) return null;
  return purpose === "confirm_new_email" && payload["taken"] === true ? "already_registered" : purpose;
}

export interface NoticeLetter {
  readonly kind: NoticeKind;
  readonly realm: Realm;
  readonly recipient: string;
  readonly name: string;
}

/** The letter for a notice, or null when there is nobody to tell. */
export async function letterOfNotice(
  ctx: Ctx,
  notice: ReturnType<typeof identityNotice>["payload"],
): Promise<NoticeLetter | null> {
  const { kind, realm, subjectId } = notice;
  const account = await selectAccount(ctx.db, realm, subjectId);
  return account === null ? null : { kind, realm, recipient: account.email, name: account.name };
}

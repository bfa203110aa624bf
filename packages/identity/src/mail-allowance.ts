import type { TxCtx } from "@cartwright/db/context";
import { after, MINUTE } from "@cartwright/kernel/clock";
import type { Realm } from "./contract.ts";
import { emailKey } from "./email-key.ts";
import type { LinkPurpose } from "./links.ts";
import { countLinksTo, lockMailbox } from "./mail-allowance.store.ts";

/** Links of one purpose that strangers can make us send to one mailbox in an hour. */
export const MAILS_PER_HOUR = 5;

/**
 * Whether one more link may go to this mailbox. Counted in the database and one request at a time per mailbox, so that neither
 * many processes nor many requests at once send more. Each purpose has its own count: whoever uses up one keeps nobody from a
 * reset. Whether there is an account makes no difference.
 */
export async function mayMail(ctx: TxCtx, to: { realm: Realm; email: string; purpose: LinkPurpose }): Promise<boolean> {
  const key = emailKey(to.email);
  await lockMailbox(ctx.db, to.realm, key);
  return (await countLinksTo(ctx.db, { ...to, key }, after(ctx.now(), -60 * MINUTE))) < MAILS_PER_HOUR;
}

import type { Ctx } from "@cartwright/db/context";
import { DAY, after } from "@cartwright/kernel/clock";
import { deleteOldLetters } from "./dead-letters/dead-letters.store.ts";
import { deleteOldFailures } from "./failures.store.ts";
import { deleteOldInbox } from "./inbox.store.ts";
import { deleteSent } from "./outbox.store.ts";
import { INBOX_DAYS } from "./queues.ts";

const CHUNK = 5_000;
const OUTBOX_DAYS = 7;
const WAITING_LETTER_DAYS = 90;

export interface Purged {
  readonly outbox: number;
  readonly inbox: number;
  readonly failures: number;
  readonly deadLetters: number;
}

/**
 * Deletes what nothing can ask for any more: outbox rows sent a week ago; inbox rows older than any message can live, unless their
 * event lies among the dead letters; dead letters that long after they were sent again, or after 90 days without anybody caring.
 */
export async function purgeMessages(ctx: Ctx): Promise<Purged> {
  const daysAgo = (days: number) => after(ctx.now(), -days * DAY);
  const letters = { redriven: daysAgo(INBOX_DAYS), waiting: daysAgo(WAITING_LETTER_DAYS) };
  return {
    outbox: await deleteSent(ctx.db, daysAgo(OUTBOX_DAYS), CHUNK),
    inbox: await deleteOldInbox(ctx.db, daysAgo(INBOX_DAYS), CHUNK),
    failures: await deleteOldFailures(ctx.db, daysAgo(INBOX_DAYS), CHUNK),
    deadLetters: await deleteOldLetters(ctx.db, letters, CHUNK),
  };
}

import type { Ctx } from "@cartwright/db/context";
import { DAY, after } from "@cartwright/kernel/clock";
import { deleteOldInbox } from "./inbox.store.ts";
import { deleteSent } from "./outbox.store.ts";
import { INBOX_DAYS } from "./queues.ts";

const CHUNK = 5_000;
const OUTBOX_DAYS = 7;

/** Deletes what nothing can ask for any more: outbox rows sent a week ago, inbox rows older than any message can live. */
export async function purgeMessages(ctx: Ctx): Promise<{ outbox: number; inbox: number }> {
  return {
    outbox: await deleteSent(ctx.db, after(ctx.now(), -OUTBOX_DAYS * DAY), CHUNK),
    inbox: await deleteOldInbox(ctx.db, after(ctx.now(), -INBOX_DAYS * DAY), CHUNK),
  };
}

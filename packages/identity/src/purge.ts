import type { Ctx } from "@cartwright/db/context";
import { after, DAY } from "@cartwright/kernel/clock";
import { deleteEnded, deleteSessions, deleteTries } from "./purge.store.ts";

const CHUNK = 5_000;
/** A link keeps what a registration chose until it is gone: not a day longer than somebody may ask why it does not work. */
const ENDED_DAYS = 1;
const SESSION_DAYS = 30;
/** After a day without tries the count starts anew. */
const TRIES_DAYS = 2;

/** Deletes what opens nothing any more: tickets, links, challenges, sessions past their time, forgotten tries. Returns how many rows. */
export async function purgeIdentity(ctx: Ctx): Promise<number> {
  const before = (days: number) => after(ctx.now(), -days * DAY);
  const ended = await deleteEnded(ctx.db, before(ENDED_DAYS), CHUNK);
  const sessions = await deleteSessions(ctx.db, before(SESSION_DAYS), CHUNK);
  return ended + sessions + (await deleteTries(ctx.db, before(TRIES_DAYS), CHUNK));
}

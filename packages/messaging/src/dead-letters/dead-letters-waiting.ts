import type { Ctx } from "@cartwright/db/context";
import { countLetters } from "./dead-letters.store.ts";

const MOST_COUNTED = 1_000;

/** How many dead letters wait for somebody, counted up to a thousand: the number behind the alarm. */
export async function deadLettersWaiting(ctx: Ctx): Promise<number> {
  const { count } = await countLetters(ctx.db, { state: "waiting", queue: null, through: null }, MOST_COUNTED);
  return count;
}

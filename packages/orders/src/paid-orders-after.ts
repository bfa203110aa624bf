import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { selectPaidAfter } from "./order-list.store.ts";

/**
 * Orders that were paid, also when their money went back since, oldest first: the next `limit` above a number. For our own
 * workers, which walk through all of them in steps.
 */
export const paidOrdersAfter = (
  ctx: Ctx,
  input: { number: number; limit: number },
): Promise<{ id: Id<"Order">; number: number }[]> => selectPaidAfter(ctx.db, input);

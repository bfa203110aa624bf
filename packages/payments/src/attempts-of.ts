import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { AttemptView } from "./contract.ts";
import { selectAttempts } from "./attempts-of.store.ts";

/** Every try to pay an order, newest first. The caller has made sure that the actor may see the order. */
export const attemptsOf = (ctx: Ctx, orderId: Id<"Order">): Promise<AttemptView[]> => selectAttempts(ctx.db, orderId);

import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { cartOf } from "./cart-of.ts";
import type { CartLine } from "./contract.ts";

/** What is in the actor's cart, to be priced. */
export async function cartLines(ctx: Ctx, id: Id<"Cart">): Promise<{ marketCode: string; lines: readonly CartLine[] }> {
  return cartOf(ctx, id);
}

import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { updateToOrdered } from "./cart.store.ts";
import { CartAlreadyOrdered } from "./errors.ts";

/** Ends a cart because it has become an order, once. */
export async function closeCart(ctx: TxCtx, id: Id<"Cart">): Promise<void> {
  if (!(await updateToOrdered(ctx.db, id, ctx.now()))) throw new CartAlreadyOrdered();
}

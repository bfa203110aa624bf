import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { ownCart, refuseClosed } from "./cart-of.ts";
import { selectCart, updateToOrdered } from "./cart.store.ts";
import type { CartLine } from "./contract.ts";
import { CartNotFound } from "./errors.ts";

interface ClosedCart {
  readonly id: Id<"Cart">;
  readonly marketCode: string;
  readonly lines: readonly CartLine[];
}

/**
 * Ends the actor's cart because it becomes an order, once, and gives what was in it. From here on nothing gets in or out: whoever
 * is changing it is waited for, and whoever comes later finds it closed, or open again if the transaction is undone. Refuses
 * with CartNotFound and CartAlreadyOrdered.
 */
export async function closeCart(ctx: TxCtx): Promise<ClosedCart> {
  const own = ownCart(ctx);
  if (!(await updateToOrdered(ctx.db, own, ctx.now()))) return refuseClosed(ctx, own.id);
  // After the update, which is the lock.
  const cart = await selectCart(ctx.db, own.id);
  if (cart === null) throw new CartNotFound();
  return cart;
}

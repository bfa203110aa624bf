import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { lockedCartOf } from "./cart-of.ts";
import type { CartLine } from "./contract.ts";

/** The actor's open cart, locked until the transaction ends. Refuses with CartNotFound and CartAlreadyOrdered. */
export async function lockCart(
  ctx: TxCtx,
  id: Id<"Cart">,
): Promise<{ marketCode: string; lines: readonly CartLine[] }> {
  return lockedCartOf(ctx, id);
}

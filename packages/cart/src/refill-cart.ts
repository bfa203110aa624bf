import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { openCart } from "./open-cart.ts";

/** A fresh cart with the lines of an order that is being changed; the prices paid there count as seen. */
export async function refillCart(
  ctx: TxCtx,
  input: { marketCode: string; lines: readonly { variantId: string; quantity: number; unit: Money }[] },
): Promise<{ cart: { id: Id<"Cart"> }; token: string }> {
  const lines = input.lines.map((line) => ({
    variantId: line.variantId as Id<"Variant">,
    quantity: line.quantity,
    seen: line.unit,
  }));
  return openCart(ctx, { marketCode: input.marketCode, lines });
}

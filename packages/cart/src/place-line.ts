import { variantsForSale } from "@cartwright/catalog/variants-for-sale";
import type { TxCtx } from "@cartwright/db/context";
import { availabilityOf } from "@cartwright/inventory/availability";
import type { Id } from "@cartwright/kernel/id";
import { pricesOf } from "@cartwright/pricing/prices";
import { type CartRow, upsertLines } from "./cart.store.ts";
import { MAX_LINES, MAX_QUANTITY } from "./contract.ts";
import { CartFull, NotEnoughStock, NotForSale } from "./errors.ts";

/** Sets a line of a locked cart to a quantity at today's price. Refuses what is not for sale, not there in that number, or too much. */
export async function placeLine(ctx: TxCtx, cart: CartRow, variantId: Id<"Variant">, quantity: number): Promise<void> {
  const before = cart.lines.find((line) => line.variantId === variantId);
  if (quantity > MAX_QUANTITY || (before === undefined && cart.lines.length >= MAX_LINES)) throw new CartFull(MAX_LINES, MAX_QUANTITY);
  const asked = { marketCode: cart.marketCode, variantIds: [variantId] };
  const [variant] = await variantsForSale(ctx, asked);
  const price = (await pricesOf(ctx, asked)).get(variantId);
  if (variant === undefined || !variant.sellable || price === undefined) throw new NotForSale();
  const available = (await availabilityOf(ctx, [variant.sku])).get(variant.sku) ?? 0;
  // Taking fewer is always allowed, even where that is still more than there is.
  if (quantity > available && quantity > (before?.quantity ?? 0)) throw new NotEnoughStock(available, before?.quantity ?? 0);
  await upsertLines(ctx.db, cart.id, [{ variantId, quantity, seen: price.unit }], ctx.now());
}

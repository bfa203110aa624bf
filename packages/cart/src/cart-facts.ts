import { variantsForSale } from "@cartwright/catalog/variants-for-sale";
import type { Ctx } from "@cartwright/db/context";
import { availabilityOf } from "@cartwright/inventory/availability";
import type { Id } from "@cartwright/kernel/id";
import { cartPrices } from "@cartwright/pricing/cart-prices";
import type { CartFacts } from "./assemble-cart.ts";
import type { CartRow } from "./cart.store.ts";

/** What the cart's lines are, cost and could be had today, and those of one more variant: four statements whatever is in it. */
export async function cartFacts(
  ctx: Ctx,
  cart: Pick<CartRow, "marketCode" | "lines">,
  also: readonly Id<"Variant">[] = [],
): Promise<Omit<CartFacts, "cart">> {
  const asked = { marketCode: cart.marketCode, variantIds: [...also, ...cart.lines.map((line) => line.variantId)] };
  const prices = await cartPrices(ctx, asked);
  const variants = await variantsForSale(ctx, asked);
  const available = await availabilityOf(
    ctx,
    variants.map((variant) => variant.sku),
  );
  return { ...prices, variants, available };
}

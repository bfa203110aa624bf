import { variantsForSale } from "@cartwright/catalog/variants-for-sale";
import type { Ctx } from "@cartwright/db/context";
import { availabilityOf } from "@cartwright/inventory/availability";
import type { Id } from "@cartwright/kernel/id";
import { freeShippingFrom } from "@cartwright/pricing/free-shipping";
import { pricesOf } from "@cartwright/pricing/prices";
import { cartOf } from "./cart-of.ts";
import { assembleCart } from "./assemble-cart.ts";
import type { CartView } from "./contract.ts";

/** The actor's cart at today's prices and stock, with a notice for whatever has changed since they last looked. */
export async function viewCart(ctx: Ctx, id: Id<"Cart">): Promise<CartView> {
  const cart = await cartOf(ctx, id);
  const asked = { marketCode: cart.marketCode, variantIds: cart.lines.map((line) => line.variantId) };
  const variants = await variantsForSale(ctx, asked);
  const prices = await pricesOf(ctx, asked);
  const available = await availabilityOf(ctx, variants.map((variant) => variant.sku));
  return assembleCart({ cart, variants, prices, available, freeFrom: await freeShippingFrom(ctx, cart.marketCode) });
}

import type { Ctx } from "@cartwright/db/context";
import { cartLines } from "@cartwright/cart/cart-lines";
import type { Quote, ShippingChoice } from "@cartwright/pricing/contract";
import { shippingChoices } from "@cartwright/pricing/shipping-choices";
import type { QuoteRequest, ShippingRequest } from "./contract.ts";
import { ownCartId } from "./own-cart.ts";
import { priceCart, weighedLines } from "./price-cart.ts";

/** What the actor's cart would cost, sent there by that method. Promises nothing: placeOrder prices again. */
export async function quoteCart(ctx: Ctx, to: QuoteRequest): Promise<Quote> {
  const { quote } = await priceCart(ctx, await cartLines(ctx, ownCartId(ctx.actor)), to);
  return quote;
}

/** How the actor's cart could travel there, with prices and days. */
export async function cartShippingChoices(ctx: Ctx, to: ShippingRequest): Promise<readonly ShippingChoice[]> {
  const cart = await cartLines(ctx, ownCartId(ctx.actor));
  const { lines } = await weighedLines(ctx, cart);
  return shippingChoices(ctx, { marketCode: cart.marketCode, ...to, lines });
}

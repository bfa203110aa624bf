import type { Ctx } from "@cartwright/db/context";
import { cartLines } from "@cartwright/cart/cart-lines";
import { CartIsEmpty } from "./errors.ts";
import type { Quote, ShippingChoice } from "@cartwright/pricing/contract";
import { shippingChoices } from "@cartwright/pricing/shipping-choices";
import type { QuoteRequest, ShippingRequest } from "./contract.ts";
import { priceCart, weighedLines } from "./price-cart.ts";

/** What the actor's cart would cost, sent there by that method. Promises nothing: placeOrder prices again. */
export async function quoteCart(ctx: Ctx, to: QuoteRequest): Promise<Quote> {
  if (ctx.actor.kind !== "guest" || ctx.actor.cartId === null) throw new CartIsEmpty();
  const { quote } = await priceCart(ctx, await cartLines(ctx, ctx.actor.cartId), to);
  return quote;
}

/** How the actor's cart could travel there, with prices and days. */
export async function cartShippingChoices(ctx: Ctx, to: ShippingRequest): Promise<readonly ShippingChoice[]> {
  if (ctx.actor.kind !== "guest" || ctx.actor.cartId === null) throw new CartIsEmpty();
  const cart = await cartLines(ctx, ctx.actor.cartId);
  const { lines } = await weighedLines(ctx, cart);
  return shippingChoices(ctx, { marketCode: cart.marketCode, ...to, lines });
}

import type { Ctx } from "@cartwright/db/context";
import { cartLines } from "@cartwright/cart/cart-lines";
import { Refusal } from "@cartwright/kernel/errors";
import type { Quote } from "@cartwright/pricing/contract";
import type { QuoteRequest } from "./contract.ts";
import { priceCart } from "./price-cart.ts";

/** What the actor's cart would cost, sent there by that method. Promises nothing: placeOrder prices again. */
export async function quoteCart(ctx: Ctx, to: QuoteRequest): Promise<Quote> {
  if (ctx.actor.kind !== "guest" || ctx.actor.cartId === null) throw new Refusal("CART_EMPTY", "conflict", "Your cart is empty.");
  const { quote } = await priceCart(ctx, await cartLines(ctx, ctx.actor.cartId), to);
  return quote;
}

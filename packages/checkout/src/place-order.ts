import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { closeCart } from "@cartwright/cart/close-cart";
import { marketOf } from "@cartwright/catalog/markets";
import { reserveStock } from "@cartwright/inventory/reserve-stock";
import { after, MINUTE } from "@cartwright/kernel/clock";
import type { Actor } from "@cartwright/kernel/actor";
import { equals } from "@cartwright/kernel/money";
import { PAYMENT_MINUTES } from "@cartwright/orders/order";
import { recordOrder } from "@cartwright/orders/record-order";
import { requestPayment } from "@cartwright/payments/request-payment";
import { storeAnswer } from "./checkout.store.ts";
import { claimKey } from "./claim-key.ts";
import type { PlacedOrder, PlaceOrder } from "./contract.ts";
import { CartIsEmpty, PriceChanged } from "./errors.ts";
import { heldCartId, ownCartId } from "./own-cart.ts";
import { priceCart } from "./price-cart.ts";

/** What the checkout knows of the shop's own addresses. */
export type CheckoutCtx = RootCtx & { readonly orderUrl: (marketCode: string, number: number) => string };

/**
 * Places the actor's cart as an order, in one short transaction: the order, its stock and its first payment attempt exist
 * together or not at all. A worker takes the money afterwards. The same key answers the same order, however often it is sent.
 * Refuses with PriceChanged, SoldOut, NoLongerForSale, CartIsEmpty, CartAlreadyOrdered, PurchaseUnderWay, KeyUsedForAnother,
 * and with what pricing refuses; a refusal leaves nothing behind and is not remembered.
 */
export async function placeOrder(ctx: CheckoutCtx, input: PlaceOrder): Promise<PlacedOrder> {
  const { orderUrl } = ctx;
  const { idempotencyKey, ...body } = input;
  const purchase = { actor: buyerOf(ctx.actor), key: idempotencyKey, body };

  return inTransaction(ctx, async (ctx) => {
    const answered = await claimKey(ctx, purchase);
    if (answered !== null) return answered;

    if (heldCartId(ctx.actor) === null) throw new CartIsEmpty();
    const cart = await closeCart(ctx);
    const market = await marketOf(ctx, cart.marketCode);
    const { address, shippingMethod } = input;
    const { quote, lines } = await priceCart(ctx, cart, {
      country: address.country,
      region: address.region ?? null,
      shippingMethod,
    });
    if (!equals(quote.total, input.expectedTotal)) throw new PriceChanged(input.expectedTotal, quote.total);

    const expiresAt = after(ctx.now(), PAYMENT_MINUTES * MINUTE);
    const { locale, code: marketCode } = market;
    const order = await recordOrder(ctx, {
      cartId: cart.id,
      customerId: ctx.actor.kind === "customer" ? ctx.actor.customerId : null,
      marketCode,
      locale,
      email: input.email,
      address,
      quote,
      lines,
      expiresAt,
    });
    await requestPayment(ctx, {
      orderId: order.id,
      amount: quote.total,
      token: input.paymentToken,
      returnUrl: orderUrl(marketCode, order.number),
    });
    const answer = { orderId: order.id, number: order.number, linkVersion: 1 };
    await storeAnswer(ctx.db, purchase.actor, purchase.key, answer);

    // Last, since these are the rows that every other buyer waits for.
    await reserveStock(ctx, { orderId: order.id, lines, expiresAt });
    return answer;
  });
}

/** Whose idempotency keys they are: those of a customer outlive their cart, so that a retry needs none. */
const buyerOf = (actor: Actor): string =>
  actor.kind === "customer" ? `customer:${actor.customerId}` : `cart:${ownCartId(actor)}`;

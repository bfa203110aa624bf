import { openCart } from "@cartwright/cart/open-cart";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import { type Currency, money, zero } from "@cartwright/kernel/money";
import { publish } from "@cartwright/messaging/publish";
import { markOrderPaid } from "@cartwright/orders/mark-order-paid";
import { moveOrder } from "@cartwright/orders/move-order";
import { orderOf } from "@cartwright/orders/order-of";
import { recordOrder } from "@cartwright/orders/record-order";
import { aNewOrder } from "@cartwright/orders/testing";
import { paymentRefunded } from "@cartwright/payments/contract";

export const atTime = (ctx: RootCtx, at: Date): RootCtx => ({ ...ctx, now: () => at });

export interface Bought {
  readonly at: Date;
  readonly currency?: Currency;
  readonly marketCode?: string;
  readonly product?: { readonly id: Id<"Product">; readonly title: string };
  readonly quantity?: number;
  /** Of one unit, in minor units. */
  readonly unit?: number;
  readonly shipping?: number;
  /** When its cart was started; with the payment, when left out. */
  readonly startedAt?: Date;
}

export interface PaidOrder {
  readonly id: Id<"Order">;
  readonly attemptId: Id<"PaymentAttempt">;
  readonly total: { readonly amount: number; readonly currency: Currency };
}

/** An order that was paid at this moment, as the domain's own verbs leave it, with its money captured. Markets must exist. */
export async function anOrderPaid(ctx: RootCtx, bought: Bought): Promise<PaidOrder> {
  const { at, currency = "USD", marketCode = "us", quantity = 1, unit = 2800, shipping = 895 } = bought;
  const { cart } = await openCart(atTime(ctx, bought.startedAt ?? at), { marketCode, lines: [] });
  await ctx.db.cart.update({ where: { id: cart.id }, data: { state: "ordered" } });
  const then = atTime(ctx, at);
  const id = await inTransaction(then, async (ctx) => {
    const { id } = await recordOrder(
      ctx,
      theOrder(then, { ...bought, currency, marketCode, quantity, unit, shipping }, cart.id),
    );
    await moveOrder(ctx, await orderOf(ctx, { id }), "authorised");
    await markOrderPaid(ctx, { orderId: id });
    return id;
  });
  const total = money(quantity * unit + shipping, currency);
  const attemptId = newId<"PaymentAttempt">();
  await ctx.db.paymentAttempt.create({
    data: {
      id: attemptId,
      orderId: id,
      number: 1,
      currency,
      amount: total.amount,
      state: "captured",
      token: "tok_reporting",
      returnUrl: "http://shop.test",
      createdAt: at,
      movedAt: at,
    },
  });
  return { id, attemptId, total };
}

/** Money of it that the gateway has given back at this moment, and the news of it. */
export async function aRefundSettled(ctx: RootCtx, order: PaidOrder, amount: number, at: Date): Promise<void> {
  const id = newId<"Refund">();
  await inTransaction(atTime(ctx, at), async (ctx) => {
    await ctx.db.refund.create({
      data: {
        id,
        attemptId: order.attemptId,
        currency: order.total.currency,
        amount,
        reason: "broken",
        state: "settled",
        createdAt: at,
        movedAt: at,
        idempotencyKey: id,
      },
    });
    await publish(ctx, paymentRefunded({ refundId: id, attemptId: order.attemptId, orderId: order.id }));
  });
}

function theOrder(ctx: RootCtx, bought: Required<Omit<Bought, "product" | "startedAt">> & Bought, cartId: Id<"Cart">) {
  const { currency, quantity, unit, shipping, marketCode, product } = bought;
  const of = (amount: number) => money(amount, currency);
  const base = aNewOrder(ctx, { cartId, marketCode });
  const [line] = base.lines;
  const amounts = { unit: of(unit), quantity, total: of(quantity * unit), tax: of(0) };
  const goods = amounts.total;
  return {
    ...base,
    quote: {
      ...base.quote,
      lines: [{ variantId: line!.variantId as Id<"Variant">, ...amounts }],
      goods,
      shipping: of(shipping),
      surcharge: zero(currency),
      discount: zero(currency),
      tax: zero(currency),
      total: of(goods.amount + shipping),
    },
    lines: [{ ...line!, ...amounts, productId: product?.id ?? newId(), title: product?.title ?? line!.title }],
  };
}

import { changeOrder } from "@cartwright/checkout/change-order";
import { ByOrderNumber, PayAgain, PlaceOrder, QuoteRequest, ShippingRequest } from "@cartwright/checkout/contract";
import { followOrder } from "@cartwright/checkout/follow-order";
import { payAgain } from "@cartwright/checkout/pay-again";
import { placeOrder } from "@cartwright/checkout/place-order";
import { cartShippingChoices, quoteCart } from "@cartwright/checkout/quote-cart";
import { OwnDocuments } from "@cartwright/documents/contract";
import { ownDocuments } from "@cartwright/documents/documents-of-order";
import { orderLinkKey } from "@cartwright/orders/order-link";
import { rememberCart, rememberOrder } from "../cookies.ts";
import { orderHolder } from "../order-holder.ts";
import { checkoutProcedure, router } from "../trpc.ts";

export const checkoutRouter = router({
  shippingChoices: checkoutProcedure
    .input(ShippingRequest)
    .query(({ ctx, input }) => cartShippingChoices(ctx.shop, input)),
  quote: checkoutProcedure.input(QuoteRequest).query(({ ctx, input }) => quoteCart(ctx.shop, input)),
  placeOrder: checkoutProcedure.input(PlaceOrder).mutation(async ({ ctx, input }) => {
    const order = await placeOrder(ctx.shop, input);
    // A customer's sign-in opens it.
    if (ctx.customer === null)
      rememberOrder(ctx, {
        number: order.number,
        key: orderLinkKey(ctx.world.orderLinkSecret, { id: order.orderId, linkVersion: order.linkVersion }),
      });
    return { number: order.number };
  }),
});

/** An order's own page: the customer whose it is, whoever opened its link, and nobody else. */
export const ordersRouter = router({
  follow: checkoutProcedure
    .input(ByOrderNumber)
    .query(async ({ ctx, input }) => followOrder(await orderHolder(ctx, input.number), input)),
  papers: checkoutProcedure
    .input(OwnDocuments)
    .query(async ({ ctx, input }) => ownDocuments(await orderHolder(ctx, input.number), input)),
  payAgain: checkoutProcedure
    .input(PayAgain)
    .mutation(async ({ ctx, input }) => payAgain(await orderHolder(ctx, input.number), input)),
  change: checkoutProcedure.input(ByOrderNumber).mutation(async ({ ctx, input }) => {
    const { cartToken } = await changeOrder(await orderHolder(ctx, input.number), input);
    if (cartToken !== null) rememberCart(ctx, cartToken);
  }),
});

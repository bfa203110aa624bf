import { ByOrderId, RefundOrder } from "@cartwright/checkout/contract";
import { refundOrder } from "@cartwright/checkout/refund-order";
import { refundsOfOrder } from "@cartwright/checkout/refunds-of-order";
import { router, workProcedure } from "./trpc.ts";

export const ordersRouter = router({
  refund: workProcedure.input(RefundOrder).mutation(({ ctx, input }) => refundOrder(ctx.shop, input)),
  refunds: workProcedure.input(ByOrderId).query(({ ctx, input }) => refundsOfOrder(ctx.shop, input)),
});

import { addNote } from "@cartwright/checkout/add-note";
import { cancelOrder } from "@cartwright/checkout/cancel-order";
import {
  ByOrderId,
  ByOrderNumber,
  CancelOrder,
  FulfilOrder,
  RefundOrder,
  SendMailAgain,
} from "@cartwright/checkout/contract";
import { fulfilOrder } from "@cartwright/checkout/fulfil-order";
import { orderForStaff } from "@cartwright/checkout/order-for-staff";
import { refundOrder } from "@cartwright/checkout/refund-order";
import { refundsOfOrder } from "@cartwright/checkout/refunds-of-order";
import { removeNote, restoreNote } from "@cartwright/checkout/remove-note";
import { sendMailAgain } from "@cartwright/checkout/send-mail-again";
import { mailsOfOrder } from "@cartwright/notifications/mails-of-order";
import { AddNote, ByNote, ListStaffOrders } from "@cartwright/orders/contract";
import { marketsOfOrders } from "@cartwright/checkout/markets-of-orders";
import { listOrders } from "@cartwright/orders/list-orders";
import { router, workProcedure } from "./trpc.ts";

export const ordersRouter = router({
  list: workProcedure.input(ListStaffOrders).query(({ ctx, input }) => listOrders(ctx.shop, input)),
  markets: workProcedure.query(({ ctx }) => marketsOfOrders(ctx.shop)),
  mails: workProcedure.input(ByOrderNumber).query(({ ctx, input }) => mailsOfOrder(ctx.shop, input)),
  get: workProcedure.input(ByOrderNumber).query(({ ctx, input }) => orderForStaff(ctx.shop, input)),
  fulfil: workProcedure.input(FulfilOrder).mutation(({ ctx, input }) => fulfilOrder(ctx.shop, input)),
  cancel: workProcedure.input(CancelOrder).mutation(({ ctx, input }) => cancelOrder(ctx.shop, input)),
  addNote: workProcedure.input(AddNote).mutation(({ ctx, input }) => addNote(ctx.shop, input)),
  removeNote: workProcedure.input(ByNote).mutation(({ ctx, input }) => removeNote(ctx.shop, input)),
  restoreNote: workProcedure.input(ByNote).mutation(({ ctx, input }) => restoreNote(ctx.shop, input)),
  sendMailAgain: workProcedure.input(SendMailAgain).mutation(({ ctx, input }) => sendMailAgain(ctx.shop, input)),
  refund: workProcedure.input(RefundOrder).mutation(({ ctx, input }) => refundOrder(ctx.shop, input)),
  refunds: workProcedure.input(ByOrderId).query(({ ctx, input }) => refundsOfOrder(ctx.shop, input)),
});

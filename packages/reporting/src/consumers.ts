import { consume } from "@cartwright/messaging/consume";
import { orderPaid } from "@cartwright/orders/contract";
import { paymentRefunded } from "@cartwright/payments/contract";
import { markPaidOrder, markRefund } from "./mark-days.ts";

export const markDayOfPaidOrder = consume("mark-day-of-paid-order", orderPaid, markPaidOrder);

export const markDayOfRefund = consume("mark-day-of-refund", paymentRefunded, markRefund);

import { customerChanged } from "@cartwright/identity/contract";
import { consume } from "@cartwright/messaging/consume";
import { orderCancelled, orderPaid, orderRefunded } from "@cartwright/orders/contract";
import { refreshAccount, refreshBuyer } from "./refresh.ts";

/** Figures are worked out anew from what is there, so these may come in any order and any number of times. */
export const profilePaidOrder = consume("profile-paid-order", orderPaid, refreshBuyer);
export const profileRefundedOrder = consume("profile-refunded-order", orderRefunded, refreshBuyer);
export const profileCancelledOrder = consume("profile-cancelled-order", orderCancelled, refreshBuyer);
export const profileChangedCustomer = consume("profile-changed-customer", customerChanged, (ctx, { customerId }) =>
  refreshAccount(ctx, customerId),
);

import * as checkout from "@cartwright/checkout/consumers";
import * as customers from "@cartwright/customers/consumers";
import * as documents from "@cartwright/documents/consumers";
import * as inventory from "@cartwright/inventory/consumers";
import * as media from "@cartwright/media/consumers";
import type { MediaCtx } from "@cartwright/media/picture-store";
import type { Consumer } from "@cartwright/messaging/consume";
import type { QueueName } from "@cartwright/messaging/queues";
import * as accountMails from "@cartwright/notifications/account-consumers";
import * as notifications from "@cartwright/notifications/consumers";
import * as orderMails from "@cartwright/notifications/order-consumers";
import * as refundMails from "@cartwright/notifications/refund-consumers";
import * as payments from "@cartwright/payments/consumers";
import * as reporting from "@cartwright/reporting/consumers";
import * as search from "@cartwright/search/consumers";
import * as settingsNews from "@cartwright/search/settings-consumers";

/** What every consumer together needs. */
export type World = payments.PaymentsCtx &
  notifications.NotificationsCtx &
  search.SearchCtx &
  documents.DocumentsCtx &
  MediaCtx;

/** Who handles what comes out of each queue. `routing.test.ts` holds it against the routing table. */
export const CONSUMERS: Readonly<Record<QueueName, readonly Consumer<World>[]>> = {
  "order-processing": [
    checkout.settleAuthorisedPayment,
    checkout.confirmPaidOrder,
    checkout.retryRefusedCapture,
    checkout.notePaymentFailure,
    checkout.assignPaidOrder,
    checkout.noteSettledRefund,
  ],
  "payment-processing": [
    payments.authorisePayment,
    payments.askAfterChallenge,
    payments.capturePayment,
    payments.voidPayment,
    payments.refundPayment,
    payments.applyReceivedWebhook,
  ],
  notification: [
    notifications.mailOrderConfirmation,
    notifications.mailOrderNotFulfillable,
    orderMails.mailOrderShipped,
    orderMails.mailOrderCancelled,
    orderMails.mailOrderAgain,
    refundMails.mailOrderRefunded,
    refundMails.mailRefundAgain,
    accountMails.mailAccountLink,
    accountMails.mailAccountNotice,
  ],
  "catalog-changes": [
    search.refreshChangedProduct,
    search.refreshChangedPrice,
    search.refreshChangedStock,
    settingsNews.tellChangedMarket,
    settingsNews.tellChangedShipping,
    settingsNews.tellChangedStore,
    settingsNews.refreshMarketListings,
    inventory.noteNewSkus,
  ],
  media: [media.makePictureSizes],
  "back-office": [
    reporting.markDayOfPaidOrder,
    reporting.markDayOfRefund,
    customers.profilePaidOrder,
    customers.profileRefundedOrder,
    customers.profileCancelledOrder,
    customers.profileChangedCustomer,
    documents.invoicePaidOrder,
    documents.creditSettledRefund,
    documents.renderIssuedDocument,
  ],
};

import type { QueueName } from "./queues.ts";

/**
 * Which queues an event goes to. Static: what is published is never decided by who happens to listen.
 * `routing.test.ts` of the workers proves that every route has a consumer and every consumer a route.
 */
export const ROUTES = {
  "product.changed": ["catalog-changes"],
  "price.changed": ["catalog-changes"],
  "stock.changed": ["catalog-changes"],
  "market.changed": ["catalog-changes"],
  "market.listings_due": ["catalog-changes"],
  "shipping.changed": ["catalog-changes"],
  "store.changed": ["catalog-changes"],
  "media.uploaded": ["media"],
  "payment.requested": ["payment-processing"],
  "payment.capture_requested": ["payment-processing"],
  "payment.void_requested": ["payment-processing"],
  "payment.challenge_unanswered": ["payment-processing"],
  "payment.refund_requested": ["payment-processing"],
  "payment.webhook_received": ["payment-processing"],
  "payment.refunded": ["order-processing", "notification", "back-office"],
  "payment.authorised": ["order-processing"],
  "payment.failed": ["order-processing"],
  "payment.captured": ["order-processing"],
  "payment.capture_refused": ["order-processing"],
  "order.paid": ["order-processing", "notification", "back-office"],
  "order.not_fulfillable": ["notification"],
  "order.shipped": ["notification"],
  "order.refunded": ["back-office"],
  "order.cancelled": ["notification", "back-office"],
  "order.mail_requested": ["notification"],
  "order.refund_mail_requested": ["notification"],
  "document.issued": ["back-office"],
  "identity.link_issued": ["notification"],
  "identity.notice": ["notification"],
  "identity.customer_changed": ["back-office"],
} as const satisfies Record<string, readonly QueueName[]>;

export type EventType = keyof typeof ROUTES;

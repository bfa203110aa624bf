import type { Payment } from "../book/payment.ts";
import type { Refund } from "../book/refunds.store.ts";
import { paymentView, refundView } from "../book/view.ts";
import { behaviourOf } from "../cards.ts";
import { gatewayId, type Gateway } from "../gateway.ts";
import { insertDelivery, insertEvent } from "./events.store.ts";
import { readFaults } from "./faults.store.ts";
import { planDeliveries } from "./plan-deliveries.ts";

/** Writes an event and plans its deliveries, in the transaction of what it tells. */
export function recordEvent(gateway: Gateway, type: string, payment: Payment, refund?: Refund): void {
  const now = gateway.now();
  const data = {
    payment: paymentView(gateway, payment),
    ...(refund === undefined ? {} : { refund: refundView(refund) }),
  };
  const id = gatewayId("evt");
  const createdAt = now.toISOString();
  insertEvent(gateway.book, {
    id,
    type,
    paymentId: payment.id,
    createdAt,
    body: JSON.stringify({ id, type, createdAt, data }),
  });
  if (gateway.settings.webhookUrl === undefined) return;
  const waits = planDeliveries(
    type,
    behaviourOf(payment.card.key).webhooks,
    readFaults(gateway.book).webhook,
    gateway.random,
  );
  for (const wait of waits) insertDelivery(gateway.book, id, now.getTime() + wait);
}

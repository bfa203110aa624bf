import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import type { DomainEvent } from "@cartwright/messaging/event";
import { publish } from "@cartwright/messaging/publish";
import { orderMailRequested, orderRefundMailRequested } from "@cartwright/orders/contract";
import type { Order } from "@cartwright/orders/order";
import { hasEntry } from "@cartwright/orders/has-entry";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { parcelsOf } from "@cartwright/orders/parcels-of";
import { writeEntry } from "@cartwright/orders/write-entry";
import { refundsOf } from "@cartwright/payments/refunds-of";
import type { SendMailAgain } from "./contract.ts";
import { NoSuchMail } from "./errors.ts";

/**
 * Sends the customer a mail about their order once more; it says that it does. Every request is a delivery of its own, unless it
 * comes again under its key: then nothing more is sent. Refuses with NotPermitted, OrderNotFound, and with NoSuchMail what was
 * never to be sent.
 */
export async function sendMailAgain(ctx: Ctx, input: SendMailAgain): Promise<{ mails: number }> {
  requirePermission(ctx.actor, "orders.note");
  return inTransaction(ctx, async (ctx) => {
    const order = await lockedOrderOf(ctx, input.orderId);
    if (await wasAsked(ctx, order, input)) return { mails: 0 };
    const requests = await requestsOf(ctx, order, input);
    await writeEntry(ctx, order.id, {
      kind: "mail_sent_again",
      detail: { mail: input.kind, key: input.idempotencyKey, requests: requests.map(({ requestId }) => requestId) },
    });
    await recordChange(ctx, {
      action: "order.mail_sent_again",
      subject: { type: "order", id: order.id, label: `Order ${order.number}` },
      before: null,
      after: { mail: input.kind, mails: requests.length },
    });
    await publish(ctx, ...requests.map(({ event }) => event));
    return { mails: requests.length };
  });
}

const wasAsked = (ctx: TxCtx, order: Order, { idempotencyKey: key }: SendMailAgain): Promise<boolean> =>
  key === undefined ? Promise.resolve(false) : hasEntry(ctx, order, { kind: "mail_sent_again", detail: { key } });

/** A mail that is asked for: the timeline keeps its id, under which it is delivered. */
interface Request {
  readonly requestId: string;
  readonly event: DomainEvent;
}

function request(event: (requestId: string) => DomainEvent): Request {
  const requestId = newId();
  return { requestId, event: event(requestId) };
}

/** One per mail: about the order itself, about its parcels, or about its settled refunds. */
async function requestsOf(ctx: Ctx, order: Order, input: SendMailAgain): Promise<Request[]> {
  const { id: orderId } = order;
  switch (input.kind) {
    case "confirmation": {
      if (order.state !== "paid") throw new NoSuchMail();
      return [
        request((requestId) => orderMailRequested({ orderId, requestId, kind: "confirmation", fulfilmentId: null })),
      ];
    }
    case "shipped": {
      const parcels = await parcelsOf(ctx, { orderId });
      const wanted = parcels.filter(({ number }) => input.parcel === undefined || number === input.parcel);
      if (wanted.length === 0) throw new NoSuchMail();
      return wanted.map(({ id }) => {
        const fulfilmentId = id as Id<"Fulfilment">;
        return request((requestId) => orderMailRequested({ orderId, requestId, kind: "shipped", fulfilmentId }));
      });
    }
    case "refunded": {
      const { refunds } = await refundsOf(ctx, orderId);
      const settled = refunds.filter(({ state }) => state === "settled");
      const wanted = settled.filter(({ id }) => input.refundId === undefined || id === input.refundId);
      if (wanted.length === 0) throw new NoSuchMail();
      return wanted.map(({ id: refundId }) =>
        request((requestId) => orderRefundMailRequested({ orderId, requestId, refundId })),
      );
    }
  }
}

import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { orderMailRequested } from "@cartwright/orders/contract";
import type { Order } from "@cartwright/orders/order";
import { hasEntry } from "@cartwright/orders/has-entry";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { parcelsOf } from "@cartwright/orders/parcels-of";
import { writeEntry } from "@cartwright/orders/write-entry";
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
    const subjects = await subjectsOf(ctx, order, input);
    const requests = subjects.map((fulfilmentId) => ({ requestId: newId(), fulfilmentId, kind: input.kind }));
    await writeEntry(ctx, order.id, {
      kind: "mail_sent_again",
      detail: { mail: input.kind, key: input.idempotencyKey },
    });
    await recordChange(ctx, {
      action: "order.mail_sent_again",
      subject: { type: "order", id: order.id, label: `Order ${order.number}` },
      before: null,
      after: { mail: input.kind, mails: requests.length },
    });
    await publish(ctx, ...requests.map((request) => orderMailRequested({ orderId: order.id, ...request })));
    return { mails: requests.length };
  });
}

const wasAsked = (ctx: TxCtx, order: Order, { idempotencyKey: key }: SendMailAgain): Promise<boolean> =>
  key === undefined ? Promise.resolve(false) : hasEntry(ctx, order, { kind: "mail_sent_again", detail: { key } });

/** The parcels that the mails are about; null stands for the order itself. */
async function subjectsOf(
  ctx: Ctx,
  order: Order,
  { kind, parcel }: SendMailAgain,
): Promise<(Id<"Fulfilment"> | null)[]> {
  if (kind === "confirmation") {
    if (order.state !== "paid") throw new NoSuchMail();
    return [null];
  }
  const parcels = await parcelsOf(ctx, { orderId: order.id });
  const wanted = parcels.filter(({ number }) => parcel === undefined || number === parcel);
  if (wanted.length === 0) throw new NoSuchMail();
  return wanted.map(({ id }) => id as Id<"Fulfilment">);
}

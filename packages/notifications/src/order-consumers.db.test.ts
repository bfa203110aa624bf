import { inTransaction } from "@cartwright/db/transaction";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { deliverAll } from "@cartwright/messaging/testing";
import { OrderId, orderCancelled, orderMailRequested, orderPaid } from "@cartwright/orders/contract";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { parcelsOf } from "@cartwright/orders/parcels-of";
import { recordFulfilment } from "@cartwright/orders/record-fulfilment";
import { expect } from "vitest";
import { mailOrderConfirmation, type NotificationsCtx } from "./consumers.ts";
import { mailOrderAgain, mailOrderCancelled, mailOrderShipped } from "./order-consumers.ts";
import { aPlacedOrder } from "./testing.ts";
import { inboxOf, test } from "./testing/mail-test.ts";

const CONSUMERS = [mailOrderConfirmation, mailOrderShipped, mailOrderCancelled, mailOrderAgain];

async function aPaidOrder(world: NotificationsCtx) {
  const order = await aPlacedOrder(world);
  await world.db.order.update({ where: { id: order.id }, data: { state: "paid", paymentState: "paid" } });
  return { ...order, id: OrderId.parse(order.id) };
}
const ship = (world: NotificationsCtx, id: string, quantity: number) =>
  inTransaction(world, async (ctx) => {
    const order = await lockedOrderOf(ctx, OrderId.parse(id));
    const lines = [{ sku: "MUG-OAT", quantity }];
    const parcel = {
      warehouseCode: "RTM",
      carrier: "An Post",
      trackingNumber: `AP${quantity}`,
      trackingUrl: null,
      lines,
    };
    return recordFulfilment(ctx, order, { ...parcel, idempotencyKey: newId() }, "partly_fulfilled");
  });

test("each parcel is mailed once, though its event comes twice, under a Message-ID of its own", async ({
  world,
  mailbox,
}) => {
  const order = await aPaidOrder(world);
  const [first, second] = [await ship(world, order.id, 1), await ship(world, order.id, 2)];
  expect((await deliverAll(world, CONSUMERS, { times: 2 })).failures).toEqual([]);
  const mails = await inboxOf(mailbox, order.email);
  expect(mails.map(({ messageId }) => messageId).toSorted()).toEqual(
    [first, second].map(({ id }) => `<order-shipped.${id}@alder-and-clay.example>`).toSorted(),
  );
  expect(mails.some(({ text }) => text.includes("Tracking number: AP1"))).toBe(true);
});

test("a cancelled order is told once, and not confirmed any more, with what becomes of the money", async ({
  world,
  mailbox,
}) => {
  const order = await aPaidOrder(world);
  await world.db.order.update({ where: { id: order.id }, data: { state: "cancelled" } });
  await inTransaction(world, (ctx) =>
    publish(ctx, orderPaid({ orderId: order.id }), orderCancelled({ orderId: order.id })),
  );
  await deliverAll(world, CONSUMERS, { times: 2 });
  const mails = await inboxOf(mailbox, order.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text).toContain("back to the card that you paid with");
});

test("what staff send again is a delivery of its own that says so, each time", async ({ world, mailbox }) => {
  const order = await aPaidOrder(world);
  await ship(world, order.id, 2);
  const [parcel] = await parcelsOf(world, { orderId: order.id });
  const again = (kind: "confirmation" | "shipped", fulfilmentId: string | null) =>
    inTransaction(world, (ctx) =>
      publish(
        ctx,
        orderMailRequested({ orderId: order.id, requestId: newId(), kind, fulfilmentId: fulfilmentId as never }),
      ),
    );
  await again("confirmation", null);
  await again("shipped", parcel!.id);
  await again("shipped", parcel!.id);
  expect((await deliverAll(world, CONSUMERS, { times: 2 })).failures).toEqual([]);
  const mails = await inboxOf(mailbox, order.email);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
  const subjects = mails.map(({ subject }) => subject).filter((subject) => subject.endsWith("(sent again)"));
  expect(subjects.toSorted()).toEqual([
    `Part of your Alder & Clay order ${order.number} is on its way (sent again)`,
    `Part of your Alder & Clay order ${order.number} is on its way (sent again)`,
    `Your Alder & Clay order ${order.number} (sent again)`,
  ]);
});

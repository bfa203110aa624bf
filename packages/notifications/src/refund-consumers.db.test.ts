import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { deliverAll } from "@cartwright/messaging/testing";
import { OrderId, orderRefundMailRequested } from "@cartwright/orders/contract";
import { paymentRefunded } from "@cartwright/payments/contract";
import { expect } from "vitest";
import type { NotificationsCtx } from "./consumers.ts";
import { mailOrderRefunded, mailRefundAgain } from "./refund-consumers.ts";
import { aPlacedOrder } from "./testing.ts";
import { inboxOf, test } from "./testing/mail-test.ts";

const CONSUMERS = [mailOrderRefunded, mailRefundAgain];

/** An order of which so much has gone back, in as many refunds. */
async function aRefundedOrder(world: NotificationsCtx, ...amounts: number[]) {
  const { id, email } = await aPlacedOrder(world);
  const orderId = OrderId.parse(id);
  const attemptId = newId<"PaymentAttempt">();
  const at = world.now();
  const moments = { createdAt: at, movedAt: at };
  const money = { currency: "EUR", ...moments };
  await world.db.paymentAttempt.create({
    data: { ...money, id: attemptId, orderId, number: 1, amount: 9090n, state: "captured", token: "t", returnUrl: "r" },
  });
  const refunds: Id<"Refund">[] = [];
  for (const amount of amounts) {
    const refundId = newId<"Refund">();
    const rest = { amount: BigInt(amount), reason: "broken", state: "settled", idempotencyKey: newId() };
    await world.db.refund.create({ data: { ...money, ...rest, id: refundId, attemptId } });
    refunds.push(refundId);
  }
  return { orderId, email, attemptId, refunds };
}

test("each refund is mailed once, though its news comes twice, under a Message-ID of its own", async ({
  world,
  mailbox,
}) => {
  const { orderId, email, attemptId, refunds } = await aRefundedOrder(world, 1000, 250);
  await inTransaction(world, (ctx) =>
    publish(ctx, ...refunds.map((refundId) => paymentRefunded({ orderId, attemptId, refundId }))),
  );
  expect((await deliverAll(world, CONSUMERS, { times: 2 })).failures).toEqual([]);
  const mails = await inboxOf(mailbox, email);
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    "Your refund of €10.00 is on its way",
    "Your refund of €2.50 is on its way",
  ]);
  expect(mails.map(({ messageId }) => messageId).toSorted()).toEqual(
    refunds.map((id) => `<order-refunded.${id}@alder-and-clay.example>`).toSorted(),
  );
});

test("what staff send again says so and is a delivery of its own", async ({ world, mailbox }) => {
  const { orderId, email, refunds } = await aRefundedOrder(world, 1000);
  const again = () => orderRefundMailRequested({ orderId, requestId: newId(), refundId: refunds[0]! });
  await inTransaction(world, (ctx) => publish(ctx, again(), again()));
  expect((await deliverAll(world, CONSUMERS, { times: 2 })).failures).toEqual([]);
  const mails = await inboxOf(mailbox, email);
  expect(mails.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 2 }, () => "Your refund of €10.00 is on its way (sent again)"),
  );
});

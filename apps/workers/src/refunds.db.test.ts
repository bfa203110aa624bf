import { placeOrder } from "@cartwright/checkout/place-order";
import { refundOrder } from "@cartwright/checkout/refund-order";
import { refundsOfOrder } from "@cartwright/checkout/refunds-of-order";
import { aGuestWith, aMug, aPurchase, aShop } from "@cartwright/checkout/testing";
import { newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { expect, vi } from "vitest";
import { ready, test } from "./testing/workers-test.ts";

// Whole processes start and stop here, on whatever else the machine has to do.
vi.setConfig({ testTimeout: 180_000 });
const PATIENTLY = { timeout: 90_000, interval: 1_000 };

test("ten partial refunds reach the gateway once each through real queues, though no webhook ever comes", async ({
  ctx,
  gateway,
  start,
}) => {
  const roles = { WORKER_ROLES: "relay,orders,payments,sweeper", SWEEP_STUCK_MS: "300" };
  const workers = await Promise.all([start(roles), start(roles)]);
  for (const one of workers) await ready(one);
  await aShop(ctx);
  const orderUrl = (market: string, number: number) => `http://shop.example/${market}/orders/${number}`;
  const guest = await aGuestWith({ ...ctx, orderUrl }, [await aMug(ctx, 1)]);
  const purchase = await aPurchase(guest, { paymentToken: await gateway.token("4242424242424242") });
  const { orderId } = await placeOrder(guest, purchase);
  const captured = async () => (await refundsOfOrder(ctx, { orderId })).money?.captured.amount;
  await vi.waitFor(async () => expect(await captured()).toBe(3695), PATIENTLY);

  const refund = () =>
    refundOrder(ctx, { orderId, amount: money(300, "USD"), reason: "Scratch", idempotencyKey: newId(), restock: [] });
  for (let nth = 0; nth < 10; nth += 1) await refund();

  await vi.waitFor(async () => {
    // Two minutes pass at once: what was sent without an answer is asked after.
    await ctx.db.refund.updateMany({ where: { state: { in: ["requested", "sent"] } }, data: { movedAt: new Date(0) } });
    const { money: facts } = await refundsOfOrder(ctx, { orderId });
    expect(facts).toMatchObject({ refunded: { amount: 3000 }, underWay: { amount: 0 }, refundable: { amount: 695 } });
  }, PATIENTLY);
  const entry = (await gateway.book()).find((payment) => payment.orderReference === orderId);
  expect(entry).toMatchObject({ captured: 3695, refunded: 3000, refundsPending: 0 });
});

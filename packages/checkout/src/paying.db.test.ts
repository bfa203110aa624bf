import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { inTransaction } from "@cartwright/db/transaction";
import { after, MINUTE } from "@cartwright/kernel/clock";
import type { Id } from "@cartwright/kernel/id";
import { markOrderPaid } from "@cartwright/orders/mark-order-paid";
import { reissueStuckPayments } from "@cartwright/payments/reissue-stuck";
import { describe, expect } from "vitest";
import { changeOrder } from "./change-order.ts";
import { TooLateToChange } from "./errors.ts";
import { expireOrders } from "./expire-orders.ts";
import { followOrder } from "./follow-order.ts";
import { payAgain } from "./pay-again.ts";
import { placeOrder } from "./place-order.ts";
import { type Bank, type BuyingCtx, settle, test } from "./testing/buying-test.ts";
import { aGuestWith, aMug, aPurchase, type SoldThing } from "./testing/shop.ts";

const APPROVES = "4242424242424242";
const DECLINES = "4000000000000002";
const CHALLENGES = "4000002760003184";

interface Bought {
  readonly buyer: BuyingCtx;
  readonly orderId: Id<"Order">;
  readonly number: number;
  readonly mug: SoldThing;
}

async function buy(shop: BuyingCtx, bank: Bank, card: string, stock = 5, mug?: SoldThing): Promise<Bought> {
  const thing = mug ?? (await aMug(shop, stock));
  const guest = await aGuestWith(shop, [thing]);
  const order = await placeOrder(guest, await aPurchase(guest, { paymentToken: await bank.token(card) }));
  return {
    ...order,
    mug: thing,
    buyer: { ...guest, actor: { kind: "guest", cartId: null, orderIds: [order.orderId] } },
  };
}
const later = <World extends BuyingCtx>(ctx: World, minutes: number): World => ({
  ...ctx,
  now: () => after(new Date(), minutes * MINUTE),
});
const stockOf = (ctx: BuyingCtx, { sku }: SoldThing) => ctx.db.availability.findUnique({ where: { sku } });
const stateOf = async (ctx: BuyingCtx, id: string) => (await ctx.db.order.findUnique({ where: { id } }))?.state;
const ledgerOf = (ctx: BuyingCtx, orderId: string) => ctx.db.journal.findMany({ where: { orderId } });

describe("a card that works", () => {
  test("pays the order: money captured once, booked once, stock allocated to a warehouse", async ({ shop, bank }) => {
    const { buyer, orderId, number, mug } = await buy(shop, bank, APPROVES);
    await settle(shop);
    const followed = await followOrder(buyer, { number });
    expect([followed.order.state, followed.payment?.kind, followed.settled]).toEqual(["paid", "captured", true]);
    expect(await bank.book(orderId)).toMatchObject([{ captured: 2800 + 895, captures: 1 }]);
    expect(await ledgerOf(shop, orderId)).toHaveLength(1);
    expect(await shop.db.allocation.findMany({ where: { orderId } })).toMatchObject([
      { sku: mug.sku, warehouseCode: "PDX", quantity: 1 },
    ]);
  });

  test("pays it once though every message is delivered twice and every webhook comes too", async ({ shop, bank }) => {
    const { orderId } = await buy(shop, bank, "4000000100000506");
    const { failures } = await settle(shop, { times: 2 });
    expect(failures).toEqual([]);
    expect(await stateOf(shop, orderId)).toBe("paid");
    expect(await bank.book(orderId)).toMatchObject([{ captures: 1 }]);
    expect(await ledgerOf(shop, orderId)).toHaveLength(1);
    expect(await shop.db.orderEntry.count({ where: { orderId, kind: "paid" } })).toBe(1);
  });

  test("is authorised and captured at once: nothing on the way waits for a clock", async ({ shop, bank }) => {
    const { orderId } = await buy(shop, bank, APPROVES);
    await settle(shop, { quietMs: 0 });
    expect(await stateOf(shop, orderId)).toBe("paid");
  });

  test("is charged once when its answer never came: the webhook alone completes the order", async ({ shop, bank }) => {
    const { orderId } = await buy(shop, bank, "4000000100000308");
    const { failures } = await settle(shop);
    expect(failures.map((failure) => failure.type)).toEqual(["payment.requested"]);
    expect(await stateOf(shop, orderId)).toBe("paid");
    expect(await bank.book(orderId)).toMatchObject([{ captures: 1 }]);
  });

  test("is charged once when neither answer nor webhook came: two minutes later the sweeper asks again under the same key", async ({
    shop,
    bank,
  }) => {
    const { orderId } = await buy(shop, bank, "4000000100000902");
    await settle(shop);
    expect(await stateOf(shop, orderId)).toBe("pending_payment");
    expect(await reissueStuckPayments(shop)).toBe(0);
    expect(await reissueStuckPayments(later(shop, 3))).toBeGreaterThan(0);
    await settle(later(shop, 3));
    expect(await stateOf(shop, orderId)).toBe("paid");
    expect(await bank.book(orderId)).toMatchObject([{ captures: 1 }]);
  });

  test("whose capture fails once is captured at the second try", async ({ shop, bank }) => {
    const { orderId } = await buy(shop, bank, "4000000100001009");
    await settle(shop);
    await reissueStuckPayments(later(shop, 3));
    await settle(later(shop, 3));
    expect(await stateOf(shop, orderId)).toBe("paid");
    expect(await bank.book(orderId)).toMatchObject([{ captures: 1 }]);
  });

  test("that can never be captured costs nothing: order off, authorisation let go, stock back on sale", async ({
    shop,
    bank,
  }) => {
    const { orderId, mug } = await buy(shop, bank, "4000000100001108");
    await settle(shop);
    expect(await stateOf(shop, orderId)).toBe("cancelled");
    expect(await bank.book(orderId)).toMatchObject([{ captured: 0, status: "voided" }]);
    expect(await stockOf(shop, mug)).toMatchObject({ reserved: 0 });
    expect(await ledgerOf(shop, orderId)).toEqual([]);
  });
});

describe("a card that is declined", () => {
  test("leaves the order waiting with its stock, and another card pays it", async ({ shop, bank }) => {
    const { buyer, orderId, number, mug } = await buy(shop, bank, DECLINES);
    await settle(shop);
    expect(await followOrder(buyer, { number })).toMatchObject({
      payment: { kind: "declined", reason: "generic" },
      mayPayAgain: true,
      mayChange: true,
    });
    expect(await stockOf(shop, mug)).toMatchObject({ reserved: 1 });
    await payAgain(buyer, { number, paymentToken: await bank.token(APPROVES) });
    await settle(shop);
    expect(await stateOf(shop, orderId)).toBe("paid");
    expect(await bank.book(orderId)).toMatchObject([{ status: "declined" }, { captures: 1 }]);
  });

  test("“Pay again” clicked twice is one attempt", async ({ shop, bank }) => {
    const { buyer, orderId, number } = await buy(shop, bank, DECLINES);
    await settle(shop);
    const tokens = [await bank.token(APPROVES), await bank.token(APPROVES)];
    const results = await Promise.allSettled(tokens.map((paymentToken) => payAgain(buyer, { number, paymentToken })));
    expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await settle(shop);
    expect((await bank.book(orderId)).filter((entry) => entry.captures > 0)).toHaveLength(1);
  });

  test("“Change my order” cancels it, sells its stock to others and fills a fresh cart", async ({ shop, bank }) => {
    const { buyer, orderId, number, mug } = await buy(shop, bank, DECLINES);
    await settle(shop);
    const { cartToken } = await changeOrder(buyer, { number });
    expect(cartToken).toHaveLength(43);
    expect(await stateOf(shop, orderId)).toBe("cancelled");
    expect(await stockOf(shop, mug)).toMatchObject({ reserved: 0 });
    await expect(changeOrder(buyer, { number })).rejects.toMatchObject({ code: "CHANGED_BEFORE" });
  });
});

describe("a card that asks for confirmation", () => {
  test("pays the order when the customer confirms, though the shop's page is long closed", async ({ shop, bank }) => {
    const { buyer, orderId, number } = await buy(shop, bank, CHALLENGES);
    await settle(shop);
    const { payment } = await followOrder(buyer, { number });
    expect(payment?.kind).toBe("needs_action");
    await bank.challenge(payment!.challengeUrl!, "complete");
    await settle(shop, { quietMs: 800 });
    await settle(shop);
    expect(await stateOf(shop, orderId)).toBe("paid");
  });

  test("is declined when the customer does not confirm", async ({ shop, bank }) => {
    const { buyer, number } = await buy(shop, bank, CHALLENGES);
    await settle(shop);
    await bank.challenge((await followOrder(buyer, { number })).payment!.challengeUrl!, "fail");
    await settle(shop, { quietMs: 800 });
    await settle(shop);
    expect((await followOrder(buyer, { number })).payment).toMatchObject({
      kind: "declined",
      reason: "authentication_failed",
    });
  });
});

describe("a payment that comes too late", () => {
  async function confirmLate(
    shop: BuyingCtx,
    bank: Bank,
    meanwhile: (bought: Bought) => Promise<unknown>,
  ): Promise<Bought> {
    const bought = await buy(shop, bank, CHALLENGES, 1);
    await settle(shop);
    const { payment } = await followOrder(bought.buyer, { number: bought.number });
    await expireOrders(later(shop, 16));
    expect(await stateOf(shop, bought.orderId)).toBe("expired");
    expect(await stockOf(shop, bought.mug)).toMatchObject({ reserved: 0 });
    await meanwhile(bought);
    await bank.challenge(payment!.challengeUrl!, "complete");
    await settle(shop, { quietMs: 800 });
    await settle(shop);
    return bought;
  }

  test("still buys the goods when they are there", async ({ shop, bank }) => {
    const { orderId, mug } = await confirmLate(shop, bank, async () => undefined);
    expect(await stateOf(shop, orderId)).toBe("paid");
    expect(await stockOf(shop, mug)).toMatchObject({ reserved: 1 });
  });

  test("is let go when they have been sold meanwhile, and the customer is told", async ({ shop, bank }) => {
    const { orderId } = await confirmLate(shop, bank, ({ mug }) => buy(shop, bank, APPROVES, 0, mug));
    expect(await stateOf(shop, orderId)).toBe("expired");
    expect(await bank.book(orderId)).toMatchObject([{ captured: 0, status: "voided" }]);
    expect(
      await shop.db.outbox.count({ where: { type: "order.not_fulfillable", payload: { equals: { orderId } } } }),
    ).toBe(1);
  });

  test("is let go when the customer has changed the order meanwhile", async ({ shop, bank }) => {
    const { buyer, orderId, number } = await buy(shop, bank, APPROVES);
    await changeOrder(buyer, { number });
    await settle(shop);
    expect(await stateOf(shop, orderId)).toBe("cancelled");
    expect((await bank.book(orderId)).every((entry) => entry.captured === 0)).toBe(true);
  });
});

describe("whoever is first", () => {
  test("expiry and payment at the same time end in one of the two, with stock and money to match", async ({
    shop,
    bank,
  }) => {
    for (let round = 0; round < 5; round += 1) {
      const { orderId, mug } = await buy(shop, bank, APPROVES);
      await Promise.all([settle(shop, { quietMs: 0 }), expireOrders(later(shop, 16))]);
      await settle(shop);
      const state = await stateOf(shop, orderId);
      expect(["paid", "expired"]).toContain(state);
      const sold = state === "paid" ? 1 : 0;
      expect(await stockOf(shop, mug)).toMatchObject({ reserved: sold });
      expect((await bank.book(orderId)).reduce((sum, entry) => sum + entry.captures, 0)).toBe(sold);
    }
  });

  test("an order being paid cannot be changed", async ({ shop, bank }) => {
    const { buyer, number } = await buy(shop, bank, APPROVES);
    await settle(shop);
    await expect(changeOrder(buyer, { number })).rejects.toBeInstanceOf(TooLateToChange);
  });

  test("a paid order is not paid again", async ({ shop, bank }) => {
    const { orderId } = await buy(shop, bank, APPROVES);
    await settle(shop);
    await inTransaction(shop, (ctx) => markOrderPaid(ctx, { orderId }));
    expect(await shop.db.orderEntry.count({ where: { orderId, kind: "paid" } })).toBe(1);
  });

  test("the table itself refuses a second live payment of one order", async ({ shop, bank }) => {
    const { orderId } = await buy(shop, bank, APPROVES);
    const [attempt] = await shop.db.paymentAttempt.findMany({ where: { orderId } });
    const second = shop.db.paymentAttempt.create({
      data: { ...attempt!, id: crypto.randomUUID(), number: 2, gatewayReference: null },
    });
    expect(isUniqueViolation(await second.catch((error: unknown) => error))).toBe(true);
  });
});

describe("another guest", () => {
  test("can neither follow, pay nor change the order", async ({ shop, bank }) => {
    const { number } = await buy(shop, bank, DECLINES);
    const stranger: BuyingCtx = { ...shop, actor: { kind: "guest", cartId: null, orderIds: [] } };
    for (const attempt of [
      () => followOrder(stranger, { number }),
      () => payAgain(stranger, { number, paymentToken: "tok_12345678" }),
      () => changeOrder(stranger, { number }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "ORDER_NOT_FOUND" });
    }
  });
});

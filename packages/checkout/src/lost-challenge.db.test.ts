import { after, MINUTE } from "@cartwright/kernel/clock";
import { deliverAll } from "@cartwright/messaging/testing";
import { reissueStuckPayments } from "@cartwright/payments/reissue-stuck";
import { describe, expect } from "vitest";
import { expireOrders } from "./expire-orders.ts";
import { followOrder } from "./follow-order.ts";
import { placeOrder } from "./place-order.ts";
import { type Bank, type BuyingCtx, CONSUMERS, test } from "./testing/buying-test.ts";
import { aGuestWith, aMug, aPurchase } from "./testing/shop.ts";

const CHALLENGES = "4000002760003184";
const DEAF = CONSUMERS.filter((consumer) => consumer.name !== "apply-webhook");

/** Delivers everything but webhooks: they got lost. */
async function settleWithoutWebhooks(ctx: BuyingCtx): Promise<void> {
  await deliverAll(ctx, DEAF);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await deliverAll(ctx, DEAF);
}

const later = (ctx: BuyingCtx, minutes: number): BuyingCtx => ({
  ...ctx,
  now: () => after(new Date(), minutes * MINUTE),
});
const stateOf = async (ctx: BuyingCtx, id: string) => (await ctx.db.order.findUnique({ where: { id } }))?.state;

/** An order whose customer stands before the bank's question. */
async function anOrderToConfirm(shop: BuyingCtx, bank: Bank): Promise<{ orderId: string; challengeUrl: string }> {
  const guest = await aGuestWith(shop, [await aMug(shop, 5)]);
  const { orderId, number } = await placeOrder(
    guest,
    await aPurchase(guest, { paymentToken: await bank.token(CHALLENGES) }),
  );
  await settleWithoutWebhooks(shop);
  const buyer: BuyingCtx = { ...guest, actor: { kind: "guest", cartId: null, orderIds: [orderId] } };
  const { payment } = await followOrder(buyer, { number });
  return { orderId, challengeUrl: payment!.challengeUrl! };
}

describe("a challenge whose webhook never came", () => {
  test("still pays the order: two minutes later the sweeper asks how it went", async ({ shop, bank }) => {
    const { orderId, challengeUrl } = await anOrderToConfirm(shop, bank);
    await bank.challenge(challengeUrl, "complete");
    await settleWithoutWebhooks(shop);
    expect(await stateOf(shop, orderId)).toBe("pending_payment");
    await reissueStuckPayments(later(shop, 3));
    await settleWithoutWebhooks(later(shop, 3));
    expect(await stateOf(shop, orderId)).toBe("paid");
    expect(await bank.book(orderId)).toMatchObject([{ captures: 1 }]);
  });

  test("is asked after again and again while the customer thinks, and changes nothing by that", async ({
    shop,
    bank,
  }) => {
    const { orderId, challengeUrl } = await anOrderToConfirm(shop, bank);
    for (const minutes of [3, 6, 9]) {
      await reissueStuckPayments(later(shop, minutes));
      await settleWithoutWebhooks(later(shop, minutes));
    }
    expect(await stateOf(shop, orderId)).toBe("pending_payment");
    await bank.challenge(challengeUrl, "complete");
    await reissueStuckPayments(later(shop, 12));
    await settleWithoutWebhooks(later(shop, 12));
    expect(await stateOf(shop, orderId)).toBe("paid");
  });

  test("holds no money of a customer whose order has ended, whether they confirmed or failed or went away", async ({
    shop,
    bank,
  }) => {
    for (const answer of ["complete", "fail", undefined] as const) {
      const { orderId, challengeUrl } = await anOrderToConfirm(shop, bank);
      await expireOrders(later(shop, 16));
      if (answer !== undefined) await bank.challenge(challengeUrl, answer);
      await settleWithoutWebhooks(later(shop, 16));
      await reissueStuckPayments(later(shop, 19));
      await settleWithoutWebhooks(later(shop, 19));
      expect(await stateOf(shop, orderId)).toBe("expired");
      const [payment] = await bank.book(orderId);
      expect([payment!.captured, payment!.status]).toEqual([0, answer === "fail" ? "declined" : "voided"]);
      const attempt = await shop.db.paymentAttempt.findFirst({ where: { orderId } });
      expect(attempt?.state).toBe("voided");
    }
  });
});

import { inTransaction } from "@cartwright/db/transaction";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { createHmac } from "node:crypto";
import { describe, expect } from "vitest";
import type { PaymentsCtx } from "./consumers.ts";
import type { RefundView, RequestRefund } from "./contract.ts";
import { receiveWebhook } from "./receive-webhook.ts";
import { refundsOf } from "./refunds-of.ts";
import { reissueStuckPayments } from "./reissue-stuck.ts";
import { requestRefund } from "./request-refund.ts";
import { WEBHOOK_SECRET } from "./testing/bank-test.ts";
import { aPaidOrder, deliver, ledgerOf, refundsIn, test } from "./testing/refund-test.ts";

const APPROVES = "4242424242424242";
const WEBHOOKS_LOST = "4000000100000407";
const WEBHOOKS_TWICE = "4000000100000506";
const REFUND_FAILS = "4000000100001207";
const REFUND_FAILS_ONCE = "4000000100001405";
const REFUND_REFUSED = "4000000100001504";
const PRICE = money(3695, "USD");

const ask = (world: PaymentsCtx, orderId: Id<"Order">, minor: number, more: Partial<RequestRefund> = {}) =>
  inTransaction(world, async (ctx): Promise<RefundView> => {
    const input = {
      orderId,
      amount: money(minor, "USD"),
      reason: "Broken in transit",
      idempotencyKey: newId(),
      ...more,
    };
    return (await requestRefund(ctx, input)).refund;
  });
const later = (world: PaymentsCtx, minutes: number): PaymentsCtx => ({
  ...world,
  now: () => after(new Date(), minutes * MINUTE),
});
const factsOf = async (world: PaymentsCtx, orderId: Id<"Order">) => {
  const { money: facts, refunds } = await refundsOf(world, orderId);
  const minor = (of: "captured" | "refunded" | "underWay" | "refundable") => facts?.[of].amount;
  return {
    money: [minor("captured"), minor("refunded"), minor("underWay"), minor("refundable")],
    states: refunds.map((refund) => refund.state),
  };
};

describe("a refund", () => {
  test("goes out, settles by webhook and is booked: captured less refunded is ledger and gateway's book", async ({
    world,
    bank,
  }) => {
    const orderId = await aPaidOrder(world, bank, APPROVES, PRICE);
    expect(await ask(world, orderId, 1000)).toMatchObject({ state: "requested", endedAt: null });
    expect(await factsOf(world, orderId)).toEqual({ money: [3695, 0, 1000, 2695], states: ["requested"] });
    expect(await ledgerOf(world, orderId)).toEqual({ receivable: 3695, balance: 0 });
    await deliver(world);
    expect(await factsOf(world, orderId)).toEqual({ money: [3695, 1000, 0, 2695], states: ["settled"] });
    expect(await ledgerOf(world, orderId)).toEqual({ receivable: 2695, balance: 0 });
    expect(await refundsIn(bank, orderId)).toEqual({ captured: 3695, refunded: 1000, refundsPending: 0 });
  });

  test("in two parts ends exactly at nothing left, and not one minor unit goes beyond", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, APPROVES, PRICE);
    await ask(world, orderId, 1234);
    await deliver(world);
    await expect(ask(world, orderId, 2462)).rejects.toMatchObject({ code: "REFUND_TOO_MUCH" });
    await ask(world, orderId, 2461);
    await deliver(world);
    expect(await factsOf(world, orderId)).toEqual({ money: [3695, 3695, 0, 0], states: ["settled", "settled"] });
    expect(await ledgerOf(world, orderId)).toEqual({ receivable: 0, balance: 0 });
    await expect(ask(world, orderId, 1)).rejects.toMatchObject({
      code: "REFUND_TOO_MUCH",
      details: { refundable: { amount: 0, currency: "USD" } },
    });
  });

  test.for(["JPY", "USD", "KWD"] as const)(
    "is the same minor units at the gateway in %s",
    async (currency, { world, bank }) => {
      const orderId = await aPaidOrder(world, bank, APPROVES, money(10_001, currency));
      await ask(world, orderId, 0, { amount: money(3_334, currency) });
      await deliver(world);
      expect(await factsOf(world, orderId)).toMatchObject({ money: [10_001, 3_334, 0, 6_667] });
      expect(await refundsIn(bank, orderId)).toMatchObject({ refunded: 3_334 });
      expect(await ledgerOf(world, orderId)).toEqual({ receivable: 6_667, balance: 0 });
    },
  );

  test("is refused in another currency, of nothing, and of an order whose money was not taken", async ({
    world,
    bank,
  }) => {
    const orderId = await aPaidOrder(world, bank, APPROVES, PRICE);
    await expect(ask(world, orderId, 0, { amount: money(1, "EUR") })).rejects.toMatchObject({
      code: "REFUND_TOO_MUCH",
    });
    await expect(ask(world, orderId, 0)).rejects.toThrow();
    await expect(ask(world, orderId, -1)).rejects.toThrow();
    await expect(ask(world, newId(), 1)).rejects.toMatchObject({ code: "NOTHING_CAPTURED" });
    expect(await refundsOf(world, newId())).toEqual({ money: null, refunds: [] });
  });

  test("asked for twice under one key is one refund; the key with another amount is refused", async ({
    world,
    bank,
  }) => {
    const orderId = await aPaidOrder(world, bank, APPROVES, PRICE);
    const idempotencyKey = newId();
    const [first, again] = [
      await ask(world, orderId, 3695, { idempotencyKey }),
      await ask(world, orderId, 3695, { idempotencyKey }),
    ];
    expect(again.id).toBe(first.id);
    await expect(ask(world, orderId, 1, { idempotencyKey })).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
    await deliver(world);
    expect(await refundsIn(bank, orderId)).toMatchObject({ refunded: 3695 });
  });
});

describe("whoever is first", () => {
  test("twenty refunds of the whole amount at once make one, again and again", async ({ world, bank }) => {
    for (let round = 0; round < 5; round += 1) {
      const orderId = await aPaidOrder(world, bank, APPROVES, PRICE);
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => ask(world, orderId, 3695)));
      expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
      expect(results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []))).toEqual(
        Array.from({ length: 19 }, () => "REFUND_TOO_MUCH"),
      );
      await deliver(world);
      expect(await refundsIn(bank, orderId)).toMatchObject({ refunded: 3695 });
    }
  });

  test("twenty askings under one key at once make one, and all hear of it", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, APPROVES, PRICE);
    const idempotencyKey = newId();
    const views = await Promise.all(Array.from({ length: 20 }, () => ask(world, orderId, 3695, { idempotencyKey })));
    expect(new Set(views.map((view) => view.id)).size).toBe(1);
  });

  test("the same message to two workers sends one refund", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, APPROVES, PRICE);
    await ask(world, orderId, 1000);
    await Promise.all([reissueStuckPayments(later(world, 3)), reissueStuckPayments(later(world, 3))]);
    await Promise.all([deliver(world, { times: 2 }), deliver(world, { times: 2 })]);
    expect(await refundsIn(bank, orderId)).toMatchObject({ refunded: 1000, refundsPending: 0 });
    expect(await ledgerOf(world, orderId)).toEqual({ receivable: 2695, balance: 0 });
  });
});

describe("a refund that goes wrong", () => {
  test("at the bank fails with a reason, frees its amount and books nothing", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, REFUND_FAILS, PRICE);
    await ask(world, orderId, 3695);
    await deliver(world);
    const { refunds } = await refundsOf(world, orderId);
    expect(refunds).toMatchObject([{ state: "failed", failureCode: "refused_by_bank" }]);
    expect(refunds[0]?.endedAt).toBeInstanceOf(Date);
    expect(await factsOf(world, orderId)).toMatchObject({ money: [3695, 0, 0, 3695] });
    expect(await ledgerOf(world, orderId)).toEqual({ receivable: 3695, balance: 0 });
  });

  test("is followed by another that works: a row of its own, a key of its own", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, REFUND_FAILS_ONCE, PRICE);
    await ask(world, orderId, 3695);
    await deliver(world);
    await ask(world, orderId, 3695);
    await deliver(world);
    expect(await factsOf(world, orderId)).toEqual({ money: [3695, 3695, 0, 0], states: ["settled", "failed"] });
    expect(await refundsIn(bank, orderId)).toMatchObject({ refunded: 3695 });
  });

  test("at once, by the gateway's own answer, fails without any webhook", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, REFUND_REFUSED, PRICE);
    await ask(world, orderId, 3695);
    const { failures } = await deliver(world, { hears: false });
    expect(failures).toEqual([]);
    expect((await refundsOf(world, orderId)).refunds).toMatchObject([
      { state: "failed", failureCode: "refund_refused" },
    ]);
    expect(await factsOf(world, orderId)).toMatchObject({ money: [3695, 0, 0, 3695] });
  });
});

describe("news of a refund", () => {
  test("settles it once though every message and webhook comes twice", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, WEBHOOKS_TWICE, PRICE);
    await ask(world, orderId, 1000);
    const { failures } = await deliver(world, { times: 2 });
    expect(failures).toEqual([]);
    expect(await factsOf(world, orderId)).toEqual({ money: [3695, 1000, 0, 2695], states: ["settled"] });
    expect(await world.db.journal.count({ where: { orderId, kind: "refund" } })).toBe(1);
  });

  test("never came: two minutes later the sweeper asks the gateway and it settles", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, WEBHOOKS_LOST, PRICE);
    await ask(world, orderId, 1000);
    await deliver(world);
    expect(await factsOf(world, orderId)).toEqual({ money: [3695, 0, 1000, 2695], states: ["sent"] });
    expect(await reissueStuckPayments(world)).toBe(0);
    expect(await reissueStuckPayments(later(world, 3))).toBe(1);
    await deliver(later(world, 3));
    expect(await factsOf(world, orderId)).toEqual({ money: [3695, 1000, 0, 2695], states: ["settled"] });
    expect(await reissueStuckPayments(later(world, 9))).toBe(0);
  });

  test("comes by webhook alone when the gateway's answer is cut off", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, APPROVES, PRICE);
    await ask(world, orderId, 1000);
    await bank.faults({ api: { dropAnswerRate: 1 } });
    const { failures } = await deliver(world);
    expect(failures.map(({ type }) => type)).toEqual(["payment.refund_requested"]);
    expect(await factsOf(world, orderId)).toEqual({ money: [3695, 1000, 0, 2695], states: ["settled"] });
    expect(await refundsIn(bank, orderId)).toMatchObject({ refunded: 1000 });
  });

  test("was lost both ways: asking again finds the refund that went out and sends no second one", async ({
    world,
    bank,
  }) => {
    const orderId = await aPaidOrder(world, bank, WEBHOOKS_LOST, PRICE);
    await ask(world, orderId, 1000);
    await bank.faults({ api: { dropAnswerRate: 1 } });
    await deliver(world);
    expect(await factsOf(world, orderId)).toMatchObject({ states: ["sent"] });
    await bank.faults({});
    await reissueStuckPayments(later(world, 3));
    await deliver(later(world, 3));
    expect(await factsOf(world, orderId)).toMatchObject({ states: ["settled"] });
    expect(await refundsIn(bank, orderId)).toEqual({ captured: 3695, refunded: 1000, refundsPending: 0 });
  });

  test("that contradicts us is quarantined and moves nothing", async ({ world, bank }) => {
    const orderId = await aPaidOrder(world, bank, REFUND_FAILS, PRICE);
    const { id } = await ask(world, orderId, 1000);
    await deliver(world);
    const real = await world.db.gatewayWebhook.findFirstOrThrow({
      where: { type: "refund.failed", payload: { path: ["data", "refund", "reference"], equals: id } },
    });
    const payload = real.payload as { data: { refund: Record<string, unknown> } };
    const tell = async (change: Record<string, unknown>, type: string) => {
      const eventId = newId();
      const refund = { ...payload.data.refund, ...change };
      const rawBody = JSON.stringify({ ...payload, id: eventId, type, data: { ...payload.data, refund } });
      const t = Math.floor(world.now().getTime() / 1000);
      const v1 = createHmac("sha256", WEBHOOK_SECRET).update(`${t}.${rawBody}`).digest("hex");
      const signature = `t=${t},v1=${v1}`;
      await receiveWebhook(world, { gateway: "test-gateway", rawBody, signature, secrets: [WEBHOOK_SECRET] });
      await deliver(world, { quietMs: 0 });
      return (await world.db.gatewayWebhook.findFirstOrThrow({ where: { eventId } })).state;
    };
    expect(await tell({}, "refund.settled")).toBe("quarantined");
    expect(await tell({ amount: 1001 }, "refund.failed")).toBe("quarantined");
    expect(await tell({ reference: newId() }, "refund.settled")).toBe("quarantined");
    expect(await tell({ id: "ref_another" }, "refund.failed")).toBe("quarantined");
    expect(await tell({}, "refund.failed")).toBe("ignored");
    expect(await ledgerOf(world, orderId)).toEqual({ receivable: 3695, balance: 0 });
  });
});

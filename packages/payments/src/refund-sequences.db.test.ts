import { inTransaction } from "@cartwright/db/transaction";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import fc from "fast-check";
import { expect } from "vitest";
import type { PaymentsCtx } from "./consumers.ts";
import { refundsOf } from "./refunds-of.ts";
import { reissueStuckPayments } from "./reissue-stuck.ts";
import { requestRefund } from "./request-refund.ts";
import type { Bank } from "./testing/bank-test.ts";
import { aPaidOrder, deliver, ledgerOf, refundsIn, test } from "./testing/refund-test.ts";

const CARDS = {
  approves: "4242424242424242",
  webhooksLost: "4000000100000407",
  webhooksTwice: "4000000100000506",
  refundFails: "4000000100001207",
  refundFailsOnce: "4000000100001405",
  refundRefused: "4000000100001504",
};

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ask: fc.integer({ min: 1, max: 1_300 }), times: fc.constantFrom(1, 1, 3) }) },
  { weight: 3, arbitrary: fc.record({ deliver: fc.constantFrom(1, 2), hears: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ dropAnswerRate: fc.constantFrom(0, 0.5, 1), errorRate: fc.constantFrom(0, 0.5) }),
  },
  { weight: 1, arbitrary: fc.constant("sweep" as const) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test("any sequence of refunds, failures, lost answers and repeats never refunds more than captured, and always balances", async ({
  world,
  bank,
}) => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(CARDS)),
      fc.constantFrom("JPY" as const, "USD" as const, "KWD" as const),
      fc.array(step, { minLength: 3, maxLength: 10 }),
      async (card, currency, steps) => {
        await bank.faults({});
        const captured = money(1_000, currency);
        const orderId = await aPaidOrder(world, bank, card, captured);
        for (const [index, one] of steps.entries()) {
          await take(later(world, 3 * index), bank, orderId, currency, one);
          await balances(world, bank, orderId);
        }
        await bank.faults({});
        for (const round of [1, 2, 3]) {
          const then = later(world, 100 * round);
          await reissueStuckPayments(then);
          await deliver(then, { quietMs: 40 });
        }
        const { refunded, captured: taken } = await balances(world, bank, orderId);
        const { money: facts, refunds } = await refundsOf(world, orderId);
        expect(refunds.every(({ state }) => state === "settled" || state === "failed")).toBe(true);
        expect(facts).toMatchObject({ underWay: { amount: 0 }, refunded: { amount: refunded } });
        expect(await ledgerOf(world, orderId)).toEqual({ receivable: taken - refunded, balance: 0 });
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

const later = (world: PaymentsCtx, minutes: number): PaymentsCtx => ({
  ...world,
  now: () => after(new Date(), minutes * MINUTE),
});

async function take(world: PaymentsCtx, bank: Bank, orderId: Id<"Order">, currency: "JPY" | "USD" | "KWD", one: Step) {
  if (one === "sweep") await reissueStuckPayments(world);
  else if ("deliver" in one) await deliver(world, { times: one.deliver, hears: one.hears, quietMs: 20 });
  else if ("dropAnswerRate" in one) await bank.faults({ api: one });
  else {
    const ask = { orderId, amount: money(one.ask, currency), reason: "Broken", idempotencyKey: newId() };
    const results = await Promise.allSettled(
      Array.from({ length: one.times }, () => inTransaction(world, (ctx) => requestRefund(ctx, ask))),
    );
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "REFUND_TOO_MUCH" });
  }
}

/** Holds at every moment: we never count on more than the gateway has captured, and never book what it has not given back. */
async function balances(world: PaymentsCtx, bank: Bank, orderId: Id<"Order">) {
  const { money: facts } = await refundsOf(world, orderId);
  const ledger = await ledgerOf(world, orderId);
  const book = await refundsIn(bank, orderId);
  expect(ledger).toEqual({ receivable: 1_000 - facts!.refunded.amount, balance: 0 });
  expect(facts!.refunded.amount + facts!.underWay.amount + facts!.refundable.amount).toBe(1_000);
  expect(facts!.refundable.amount).toBeGreaterThanOrEqual(0);
  expect(facts!.refunded.amount).toBeLessThanOrEqual(book.refunded);
  expect(book.refunded + book.refundsPending).toBeLessThanOrEqual(facts!.refunded.amount + facts!.underWay.amount);
  return book;
}

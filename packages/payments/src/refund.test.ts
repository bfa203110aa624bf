import { money } from "@cartwright/kernel/money";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RefundState, RequestRefund } from "./contract.ts";
import { assertRefundable, NEXT_REFUND_STATES, refundMoney } from "./refund.ts";

describe("a refund's states", () => {
  test("it settles only after it was sent, and both ends are final", () => {
    expect(RefundState.options.filter((state) => NEXT_REFUND_STATES[state].includes("settled"))).toEqual(["sent"]);
    expect([NEXT_REFUND_STATES.settled, NEXT_REFUND_STATES.failed]).toEqual([[], []]);
  });
});

const currency = fc.constantFrom("JPY", "USD", "KWD");
const command = fc.oneof(
  fc.record({ kind: fc.constant("ask" as const), amount: fc.integer({ min: 1, max: 1_500 }) }),
  fc.record({ kind: fc.constantFrom("send", "settle", "fail"), which: fc.nat(20) }),
);

test("whatever is asked and however it ends, no more is refunded than captured and the sums always hold", () => {
  fc.assert(
    fc.property(currency, fc.array(command, { maxLength: 40 }), (currency, commands) => {
      const captured = money(1_000, currency);
      const refunds: { state: RefundState; amount: ReturnType<typeof money> }[] = [];
      for (const command of commands) {
        if ("amount" in command) {
          try {
            assertRefundable(refundMoney(captured, refunds), money(command.amount, currency));
            refunds.push({ state: "requested", amount: money(command.amount, currency) });
          } catch (error) {
            expect(error).toMatchObject({ code: "REFUND_TOO_MUCH" });
          }
        } else {
          const refund = refunds[command.which];
          const to = ({ send: "sent", settle: "settled", fail: "failed" } as const)[command.kind];
          if (refund !== undefined && NEXT_REFUND_STATES[refund.state].includes(to)) refund.state = to;
        }
        const facts = refundMoney(captured, refunds);
        const [refunded, underWay, refundable] = [facts.refunded, facts.underWay, facts.refundable].map(
          (sum) => sum.amount,
        );
        expect(refunded! + underWay! + refundable!).toBe(1_000);
        expect(Math.min(refunded!, underWay!, refundable!)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});

test("what staff type is an amount above zero with a reason, in whole minor units", () => {
  const good = {
    orderId: "01900000-0000-7000-8000-000000000000",
    amount: { amount: 1, currency: "USD" },
    reason: " Broken ",
    idempotencyKey: "0123456789abcdef",
  };
  expect(RequestRefund.parse(good).reason).toBe("Broken");
  for (const wrong of [
    { amount: { amount: 0, currency: "USD" } },
    { amount: { amount: -5, currency: "USD" } },
    { amount: { amount: 1.5, currency: "USD" } },
    { amount: { amount: 1, currency: "ZZZ" } },
    { reason: "  " },
    { idempotencyKey: "short" },
  ])
    expect(RequestRefund.safeParse({ ...good, ...wrong }).success).toBe(false);
});

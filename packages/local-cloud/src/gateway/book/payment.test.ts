import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ApiError } from "../../web/api-error.ts";
import { authorise, capture, decline, endRefund, NEXT, release, startRefund, type Payment } from "./payment.ts";

const born: Payment = {
  id: "pay_1",
  reference: "attempt",
  orderReference: "order",
  amount: 1_000,
  currency: "USD",
  status: "requires_action",
  declineCode: null,
  captureError: null,
  card: { key: "approves", brand: "visa", last4: "4242" },
  returnUrl: "http://shop.example/",
  challengeKey: null,
  authorised: 0,
  captured: 0,
  voided: 0,
  refunded: 0,
  refundsPending: 0,
  captures: 0,
  captureFailures: 0,
  createdAt: "2026-11-21T12:00:00.000Z",
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return "nothing";
  } catch (error) {
    return error instanceof ApiError ? error.code : "a bug";
  }
};

describe("a payment's states", () => {
  test("nothing follows a decline, a void or a capture", () => {
    expect([NEXT.declined, NEXT.voided, NEXT.captured]).toEqual([[], [], []]);
  });

  test("each wrong move is refused with its own code", () => {
    const held = authorise(born);
    const captured = capture(held, 1_000);
    expect(codeOf(() => capture(captured, 1))).toBe("already_captured");
    expect(codeOf(() => release(captured))).toBe("already_captured");
    expect(codeOf(() => capture(release(held), 1))).toBe("already_voided");
    expect(codeOf(() => capture(decline(born, "generic_decline"), 1))).toBe("payment_declined");
    expect(codeOf(() => capture(born, 1))).toBe("action_required");
    expect(codeOf(() => startRefund(held, 1))).toBe("not_captured");
    expect(codeOf(() => capture(held, 1_001))).toBe("amount_too_large");
    expect(codeOf(() => startRefund(captured, 1_001))).toBe("amount_too_large");
  });

  test("a partial capture releases the rest", () => {
    expect(capture(authorise(born), 400)).toMatchObject({
      status: "captured",
      captured: 400,
      voided: 600,
      captures: 1,
    });
  });

  test("a failed refund can be asked for again", () => {
    const pending = startRefund(capture(authorise(born), 1_000), 1_000);
    expect(codeOf(() => startRefund(pending, 1))).toBe("amount_too_large");
    expect(startRefund(endRefund(pending, 1_000, "failed"), 1_000).refundsPending).toBe(1_000);
  });
});

const amount = fc.integer({ min: 1, max: 1_500 });
const command = fc.oneof(
  fc.constant((payment: Payment) => authorise(payment)),
  fc.constant((payment: Payment) => decline(payment, "generic_decline")),
  fc.constant((payment: Payment) => release(payment)),
  amount.map((much) => (payment: Payment) => capture(payment, much)),
  fc.tuple(amount, fc.constantFrom("settled", "failed", "pending")).map(([much, end]) => (payment: Payment) => {
    const started = startRefund(payment, much);
    return end === "pending" ? started : endRefund(started, much, end);
  }),
);

test("whatever is asked in whatever order, no more is captured than held and no more refunded than captured", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let payment = born;
      for (const apply of commands) {
        const before = payment;
        try {
          payment = apply(payment);
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
        }
        expect(payment.captured + payment.voided).toBeLessThanOrEqual(payment.authorised);
        expect([0, payment.amount]).toContain(payment.authorised);
        expect(payment.refunded + payment.refundsPending).toBeLessThanOrEqual(payment.captured);
        expect(payment.captures).toBe(payment.status === "captured" ? 1 : 0);
        if (before.captures === 1) expect(payment.captured).toBe(before.captured);
        if (payment.status !== before.status) expect(NEXT[before.status]).toContain(payment.status);
        if (payment.status === "voided" || payment.status === "captured") {
          expect(payment.captured + payment.voided).toBe(payment.authorised);
        }
      }
    }),
    { numRuns: 500 },
  );
});

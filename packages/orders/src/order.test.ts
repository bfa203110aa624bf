import { money } from "@cartwright/kernel/money";
import { describe, expect, test } from "vitest";
import type { OrderState } from "./contract.ts";
import { assertMove, NEXT_STATES, paymentAfter, paymentOfRefunds } from "./order.ts";

const states = Object.keys(NEXT_STATES) as OrderState[];

describe("an order's states", () => {
  test("money is taken before it is called paid: the only way to paid is through authorised", () => {
    expect(states.filter((state) => NEXT_STATES[state].includes("paid"))).toEqual(["authorised"]);
  });

  test("a paid order can only be called off, and cancelled is final", () => {
    expect(NEXT_STATES.paid).toEqual(["cancelled"]);
    expect(NEXT_STATES.cancelled).toEqual([]);
  });

  test("what is on its way, in part or whole, cannot be called off", () => {
    for (const fulfilment of ["partly_fulfilled", "fulfilled"] as const)
      expect(() => assertMove({ state: "paid", fulfilment }, "cancelled")).toThrow("Refund it instead");
    expect(() => assertMove({ state: "paid", fulfilment: "unfulfilled" }, "cancelled")).not.toThrow();
  });

  test("the money of a move is named: what the bank held is released, what was taken stays taken until it is refunded", () => {
    expect(paymentAfter({ state: "authorised", payment: "authorised" }, "cancelled")).toBe("released");
    expect(paymentAfter({ state: "paid", payment: "partly_refunded" }, "cancelled")).toBe("partly_refunded");
    expect(paymentAfter({ state: "pending_payment", payment: "unpaid" }, "cancelled")).toBe("unpaid");
    expect(paymentAfter({ state: "expired", payment: "unpaid" }, "authorised")).toBe("authorised");
    const of = (amount: number) => paymentOfRefunds(money(100, "EUR"), money(amount, "EUR"));
    expect([of(0), of(1), of(99), of(100)]).toEqual(["paid", "partly_refunded", "partly_refunded", "refunded"]);
  });

  test("a late payment can still save an expired order, nothing else can", () => {
    expect(NEXT_STATES.expired).toEqual(["authorised"]);
  });

  test("a step that the table lacks is refused with advice, not with a stack", () => {
    expect(() => assertMove({ state: "cancelled", fulfilment: "unfulfilled" }, "paid")).toThrow("no longer possible");
    expect(() => assertMove({ state: "pending_payment", fulfilment: "unfulfilled" }, "authorised")).not.toThrow();
  });
});

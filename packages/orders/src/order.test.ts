import { describe, expect, test } from "vitest";
import type { OrderState } from "./contract.ts";
import { assertMove, NEXT_STATES } from "./order.ts";

const states = Object.keys(NEXT_STATES) as OrderState[];

describe("an order's states", () => {
  test("money is taken before it is called paid: the only way to paid is through authorised", () => {
    expect(states.filter((state) => NEXT_STATES[state].includes("paid"))).toEqual(["authorised"]);
  });

  test("paid and cancelled are final", () => {
    expect(NEXT_STATES.paid).toEqual([]);
    expect(NEXT_STATES.cancelled).toEqual([]);
  });

  test("a late payment can still save an expired order, nothing else can", () => {
    expect(NEXT_STATES.expired).toEqual(["authorised"]);
  });

  test("a step that the table lacks is refused with advice, not with a stack", () => {
    expect(() => assertMove("paid", "cancelled")).toThrow("no longer possible");
    expect(() => assertMove("pending_payment", "authorised")).not.toThrow();
  });
});

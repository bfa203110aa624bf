import { describe, expect, test } from "vitest";
import { choicesOf } from "./follow-order.ts";

describe("the order page's choices", () => {
  test("after a decline the customer may pay again or change the order", () => {
    expect(choicesOf("pending_payment", "declined", true)).toEqual({
      mayPayAgain: true,
      mayChange: true,
      settled: false,
    });
  });

  test("while the bank is asked nobody pays a second time", () => {
    expect(choicesOf("pending_payment", "confirming", true).mayPayAgain).toBe(false);
    expect(choicesOf("pending_payment", "needs_action", true).mayPayAgain).toBe(false);
  });

  test("once the bank has said yes the order cannot be taken apart", () => {
    expect(choicesOf("pending_payment", "authorised", true).mayChange).toBe(false);
    expect(choicesOf("authorised", "authorised", true)).toEqual({
      mayPayAgain: false,
      mayChange: false,
      settled: false,
    });
  });

  test("an expired order gives its items back, and is not settled while a payment may still arrive", () => {
    expect(choicesOf("expired", "declined", false)).toEqual({ mayPayAgain: false, mayChange: true, settled: true });
    expect(choicesOf("expired", "confirming", false).settled).toBe(false);
  });

  test("paid and cancelled are settled", () => {
    expect(choicesOf("paid", "captured", false).settled).toBe(true);
    expect(choicesOf("cancelled", "ended", false).settled).toBe(true);
  });
});

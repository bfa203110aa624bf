import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  allocate,
  decimalString,
  formatMoney,
  money,
  moneyFromDecimal,
  moneyFromMinor,
  subtract,
  times,
} from "./money.ts";

describe("money", () => {
  test("is never a fraction of a minor unit and never beyond a safe integer", () => {
    expect(() => money(0.5, "USD")).toThrow(RangeError);
    expect(() => money(Number.MAX_SAFE_INTEGER + 1, "USD")).toThrow(RangeError);
    expect(() => moneyFromMinor(2n ** 60n, "EUR")).toThrow(RangeError);
    expect(() => times(money(100, "USD"), 1.5)).toThrow(RangeError);
  });

  test("does not add up across currencies", () => {
    expect(() => add(money(1, "USD"), money(1, "EUR"))).toThrow("do not add up");
    expect(() => subtract(money(1, "USD"), money(1, "GBP"))).toThrow("do not add up");
  });

  test("is shown with the decimals of its currency: none for yen, two for dollars, three for dinars", () => {
    expect(formatMoney(money(2800, "USD"), "en-US")).toBe("$28.00");
    expect(formatMoney(money(2800, "JPY"), "en-US")).toBe("¥2,800");
    expect(formatMoney(money(2800, "KWD"), "en-US").replace("\u00a0", " ")).toBe("KWD 2.800");
    expect(decimalString(money(5, "USD"))).toBe("0.05");
    expect(decimalString(money(-1234, "KWD"))).toBe("-1.234");
    expect(decimalString(money(7, "JPY"))).toBe("7");
  });
});

describe("what a person typed", () => {
  test("is read in the currency's decimals, with a point or a comma", () => {
    expect(moneyFromDecimal("24.5", "USD")).toEqual(money(2450, "USD"));
    expect(moneyFromDecimal(" 24,50 ", "EUR")).toEqual(money(2450, "EUR"));
    expect(moneyFromDecimal("24", "JPY")).toEqual(money(24, "JPY"));
  });

  test.each(["", "-1", "1e3", "0.001", "1234567890", "1.2.3", "abc"])("%j is not an amount of dollars", (text) => {
    expect(moneyFromDecimal(text, "USD")).toBeNull();
  });
});

describe("allocation", () => {
  const weights = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 30 });

  test("never loses or invents a minor unit, whatever the weights", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (amount, shares) => {
        const parts = allocate(money(amount, "USD"), shares);
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
      }),
    );
  });

  test("gives nobody more than one minor unit off the exact share", () => {
    fc.assert(
      fc.property(fc.nat(1e9), weights, (amount, shares) => {
        const sum = shares.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        allocate(money(amount, "KWD"), shares).forEach((part, index) => {
          expect(Math.abs(part.amount - (amount * shares[index]!) / sum)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  test("gives the odd cent to the largest remainder, the earlier line on a tie", () => {
    expect(allocate(money(100, "USD"), [1, 1, 1]).map((part) => part.amount)).toEqual([34, 33, 33]);
    expect(allocate(money(10, "USD"), [0, 0]).map((part) => part.amount)).toEqual([10, 0]);
  });
});

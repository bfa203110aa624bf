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
  moneyFromTyped,
  subtract,
  times,
  typedMoney,
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

describe("money as people type it", () => {
  test("is read by their locale, and from another where it can only mean one thing", () => {
    const typed = (text: string, locale = "en-GB", currency: "USD" | "JPY" | "KWD" = "USD") =>
      moneyFromTyped(text, currency, locale)?.amount ?? null;
    expect([typed("28"), typed("28.5"), typed("28.50"), typed("1,234.50"), typed("1,234,567")]).toEqual([
      2800, 2850, 2850, 123_450, 123_456_700,
    ]);
    expect([typed("12,50"), typed("1.234,50"), typed("1 234,50 €", "fr-FR"), typed("USD 28.00")]).toEqual([
      1250, 123_450, 123_450, 2800,
    ]);
    expect([typed("1,234"), typed("1,234", "de-DE"), typed("1.234", "de-DE")]).toEqual([123_400, null, 123_400]);
    expect([typed("1.234", "en-GB", "KWD"), typed("1,234", "de-DE", "KWD"), typed("1,234", "en-GB", "KWD")]).toEqual([
      1234, 1234, 1_234_000,
    ]);
    expect([typed("1,200", "en-GB", "JPY"), typed("1200", "en-GB", "JPY"), typed("12.5", "en-GB", "JPY")]).toEqual([
      1200,
      1200,
      null,
    ]);
  });

  test("is refused where nobody could say what is meant", () => {
    for (const text of [
      "",
      "-1",
      "1.2.3",
      "12,34,56",
      "1,23.4.5",
      "1e3",
      "free",
      "1.234",
      "28.123",
      "1234567890",
      ".5",
      "1,2345.6",
    ])
      expect([text, moneyFromTyped(text, "USD", "fr-FR")]).toEqual([text, null]);
  });

  test("comes back as it was shown, in every locale and currency", () => {
    for (const locale of ["en-GB", "de-DE", "fr-FR", "ja-JP", "de-CH"])
      for (const currency of ["USD", "JPY", "KWD"] as const)
        for (const amount of [1, 9, 99, 100, 1_000, 123_456, 1_234_567, 99_999_999]) {
          const value = money(amount, currency);
          expect(moneyFromTyped(typedMoney(value, locale), currency, locale)).toEqual(value);
          expect(moneyFromTyped(formatMoney(value, locale), currency, locale)).toEqual(value);
        }
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TEST_CARDS } from "../cards.ts";
import {
  brandOf,
  codeProblem,
  digitsOf,
  expiryProblem,
  groupDigits,
  numberProblem,
  passesLuhn,
} from "./card-number.ts";

describe("card numbers", () => {
  test.each(TEST_CARDS.map((card) => [card.label, card.number] as const))(
    "the test card “%s” is a valid number",
    (_label, number) => {
      expect(numberProblem(number)).toBeUndefined();
    },
  );

  test("every test card has a number and a key of its own", () => {
    expect(new Set(TEST_CARDS.map(({ number }) => number)).size).toBe(TEST_CARDS.length);
    expect(new Set(TEST_CARDS.map(({ key }) => key)).size).toBe(TEST_CARDS.length);
  });

  test("one wrong digit is always noticed", () => {
    const places = fc.record({
      card: fc.constantFrom(...TEST_CARDS.map(({ number }) => number)),
      place: fc.integer({ min: 0, max: 14 }),
      by: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(places, ({ card, place, by }) => {
        const wrong = `${card.slice(0, place)}${(Number(card[place]) + by) % 10}${card.slice(place + 1)}`;
        expect(passesLuhn(wrong)).toBe(false);
      }),
    );
  });

  test("grouping loses no digit", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 15 }), (numbers) => {
        const digits = numbers.join("");
        expect(digitsOf(groupDigits(digits))).toBe(digits);
      }),
    );
  });

  test("American Express has four digits in its code, others three", () => {
    expect(codeProblem("123", brandOf("378282246310005"))).toContain("4 digits");
    expect(codeProblem("123", brandOf("4242"))).toBeUndefined();
  });
});

describe("expiry", () => {
  const now = new Date(2026, 10, 21);

  test("a card is good until the end of its month", () => {
    expect(expiryProblem("11 / 26", now)).toBeUndefined();
    expect(expiryProblem("10 / 26", now)).toBe("This card has expired.");
  });

  test.each(["1130", "11/30", "11 / 2030", " 11 / 30 "])("“%s” is understood", (text) => {
    expect(expiryProblem(text, now)).toBeUndefined();
  });

  test.each(["", "13/30", "00/30", "abc", "11/3", "11/2099"])("“%s” is refused", (text) => {
    expect(expiryProblem(text, now)).toBeTypeOf("string");
  });
});

import type { Invariant } from "../evidence.ts";

/** Card data never touches us. */
export const secretInvariants: readonly Invariant[] = [
  {
    name: "no card number in any log line or text of the database",
    check: ({ cardNumbers, placesSearched }) => ({
      rows: placesSearched,
      violations: cardNumbers.map(({ where, last4 }) => `a card number ending in ${last4}: ${where}`),
    }),
  },
];

const CANDIDATE = /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.-])/g;

/** Digits in a text that could be a payment card's: 13 to 19 of them, of a known brand, passing the Luhn check. */
export function cardNumbersIn(text: string): string[] {
  const digits = [...text.matchAll(CANDIDATE)].map(([match]) => match.replaceAll(/[ -]/g, ""));
  return digits.filter(
    (number) =>
      /^(4|5[1-5]|2[2-7]|3[47]|6)/.test(number) && [13, 15, 16, 19].includes(number.length) && passesLuhn(number),
  );
}

function passesLuhn(number: string): boolean {
  const sum = number
    .split("")
    .toReversed()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** ISO 4217 minor-unit exponents of the currencies we can hold (source: ISO 4217 list one, 2026). */
const EXPONENTS = { USD: 2, EUR: 2, GBP: 2, JPY: 0, KWD: 3, JOD: 3 } as const;

export type Currency = keyof typeof EXPONENTS;

/** For money-schema.ts: browsers format prices with this file, and need no validator for that. */
export const CURRENCIES = Object.keys(EXPONENTS) as [Currency, ...Currency[]];

/** An amount in integer minor units (cents, pence, yen, fils). Never a float, never without its currency. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/** Builds Money; refuses anything but a safe integer of minor units. */
export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not an integer of minor units: ${amount}`);
  return { amount, currency };
}

/** Reads minor units from SQL's bigint and a currency column; refuses what a safe integer or our currencies cannot hold. */
export function moneyFromMinor(minor: bigint, currency: string): Money {
  const known = CURRENCIES.find((code) => code === currency);
  if (known === undefined) throw new RangeError(`not a currency of ours: ${currency}`);
  return money(Number(minor), known);
}

export const zero = (currency: Currency): Money => ({ amount: 0, currency });

export function add(first: Money, ...rest: Money[]): Money {
  return rest.reduce((sum, term) => money(sum.amount + sameCurrency(sum, term).amount, sum.currency), first);
}

export function subtract(from: Money, term: Money): Money {
  return money(from.amount - sameCurrency(from, term).amount, from.currency);
}

/** `quantity` times the amount; refuses fractions. */
export function times(unit: Money, quantity: number): Money {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`not a whole quantity: ${quantity}`);
  return money(unit.amount * quantity, unit.currency);
}

export const equals = (a: Money, b: Money): boolean => a.currency === b.currency && a.amount === b.amount;

/**
 * Splits a total over weights so that the parts sum to it exactly (largest remainder, ties to the earlier part).
 * Weights are non-negative; when all are 0 everything goes to the first part.
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) throw new RangeError("nothing to allocate to");
  if (weights.some((weight) => weight < 0 || !Number.isSafeInteger(weight)))
    throw new RangeError("weights are whole and not negative");
  const sum = weights.reduce((a, b) => a + BigInt(b), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : zero(total.currency)));
  const sign = total.amount < 0 ? -1 : 1;
  const pot = BigInt(Math.abs(total.amount));
  const parts = weights.map((weight, index) => {
    const exact = pot * BigInt(weight);
    return { index, floor: exact / sum, remainder: exact % sum };
  });
  let left = pot - parts.reduce((a, part) => a + part.floor, 0n);
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.floor += 1n;
    left -= 1n;
  }
  return parts.map((part) => money(sign * Number(part.floor), total.currency));
}

/** Shows an amount in the reader's locale, e.g. `$28.00`. For people only: never parse it back. */
export function formatMoney(value: Money, locale: string): string {
  const exponent = EXPONENTS[value.currency];
  const formatter = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: value.currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  return formatter.format(value.amount / 10 ** exponent);
}

/** The amount as a plain decimal string, e.g. `28.00`, as JSON-LD and feeds want it. */
export function decimalString(value: Money): string {
  const exponent = EXPONENTS[value.currency];
  const digits = String(Math.abs(value.amount)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const sign = value.amount < 0 ? "-" : "";
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
}

/** Reads what a person typed, e.g. `24.5`: up to nine digits and the currency's decimals, not negative. Null for anything else. */
export function moneyFromDecimal(text: string, currency: Currency): Money | null {
  const [, whole, fraction = ""] = /^\s*(\d{1,9})(?:[.,](\d*))?\s*$/.exec(text) ?? [];
  const exponent = EXPONENTS[currency];
  if (whole === undefined || fraction.length > exponent) return null;
  return money(Number(whole + fraction.padEnd(exponent, "0")), currency);
}

/** The most that one price can be: what a person can type, so that no total of an order leaves the safe integers. */
export const largestPrice = (currency: Currency): Money => money(10 ** (9 + EXPONENTS[currency]) - 1, currency);

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} do not add up`);
  return b;
}

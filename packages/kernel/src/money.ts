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

/**
 * Reads what a person typed or pasted in their locale, e.g. `1,234.50` or `1.234,50 €`: what can only be read one way is taken
 * from any locale, what the locale decides (`1,234`) is read by it. Null for anything else, and for more decimals than the
 * currency has or more than nine digits before them.
 */
export function moneyFromTyped(text: string, currency: Currency, locale: string): Money | null {
  const bare = text.replaceAll(/[\s\u00A0\u202F'’]|\p{Sc}/gu, "").replace(/^[A-Z]{2,3}|[A-Z]{2,3}$/, "");
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const decimal = decimalIn(bare, separatorsOf(locale));
  if (decimal === null) return null;
  const at = decimal === "" ? -1 : bare.lastIndexOf(decimal);
  const whole = at === -1 ? bare : bare.slice(0, at);
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(whole)) return null;
  return moneyFromDecimal(`${whole.replaceAll(/[.,]/g, "")}${at === -1 ? "" : `.${bare.slice(at + 1)}`}`, currency);
}

/** Which separator stands before the decimals: empty for none, null where nobody could say. */
function decimalIn(bare: string, { decimal, group }: { decimal: string; group: string }): string | null {
  const found = new Set(bare.replaceAll(/\d/g, ""));
  const last = /[.,](?=\d*$)/.exec(bare)?.[0];
  if (last === undefined) return "";
  if (found.size === 2) return last;
  if (bare.indexOf(last) !== bare.lastIndexOf(last)) return "";
  if (last === decimal || !/[.,]\d{3}$/.test(bare)) return last;
  return last === group ? "" : null;
}

function separatorsOf(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345.6);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: of("decimal"), group: of("group") };
}

/** The amount as one would type it in a locale: its decimals, nothing else. `moneyFromTyped` reads it back. */
export function typedMoney(value: Money, locale: string): string {
  return decimalString(value).replace(".", separatorsOf(locale).decimal);
}

/** The most that one price can be: what a person can type, so that no total of an order leaves the safe integers. */
export const largestPrice = (currency: Currency): Money => money(10 ** (9 + EXPONENTS[currency]) - 1, currency);

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} do not add up`);
  return b;
}

import type { MarketForStaff } from "@cartwright/catalog/contract";
import { type Currency, decimalString, money, moneyFromDecimal } from "@cartwright/kernel/money";
import type { SaveZone, ZoneView } from "@cartwright/pricing/settings-contract";

/** A zone as the fields of its form hold it: numbers and amounts as text. */
export interface ZoneDraft {
  readonly name: string;
  readonly warehouseCode: string;
  readonly countries: readonly string[];
  readonly methods: readonly MethodDraft[];
}

export interface MethodDraft {
  /** Tells rows apart, also those that have no code yet. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly daysMin: string;
  readonly daysMax: string;
  /** By currency. A method without a price in a currency is not offered there. */
  readonly rates: Readonly<Partial<Record<Currency, RateDraft>>>;
}

export interface RateDraft {
  readonly price: string;
  readonly freeFrom: string;
}

export const NO_RATE: RateDraft = { price: "", freeFrom: "" };

export const zoneDraft = ({ name, warehouseCode, countries, methods }: ZoneView): ZoneDraft => ({
  name,
  warehouseCode,
  countries,
  methods: methods.map(({ rates, daysMin, daysMax, ...method }) => ({
    ...method,
    key: method.code,
    daysMin: String(daysMin),
    daysMax: String(daysMax),
    rates: Object.fromEntries(
      rates.map(({ currency, amount, freeFrom }) => [
        currency,
        {
          price: decimalString(money(amount, currency)),
          freeFrom: freeFrom === null ? "" : decimalString(money(freeFrom, currency)),
        },
      ]),
    ),
  })),
});

/** The currencies that people in these countries pay in, and those that have rates already. */
export function currenciesOf(draft: ZoneDraft, markets: readonly MarketForStaff[]): Currency[] {
  const theirs = markets.filter((market) => market.countries.some((country) => draft.countries.includes(country)));
  const rated = draft.methods.flatMap(({ rates }) => Object.keys(rates) as Currency[]);
  return [...new Set([...theirs.map(({ currency }) => currency), ...rated])].toSorted();
}

export interface ReadZone {
  readonly zone: Pick<SaveZone, "name" | "warehouseCode" | "countries" | "methods">;
  /** What could not be read, by the paths under which the server names its problems. Empty when all could. */
  readonly problems: Readonly<Record<string, string>>;
}

/** The path under which a problem with a method's rate is told: only what was typed is sent. */
export function ratePath(method: MethodDraft, at: number, currency: Currency): string {
  return `methods.${at}.rates.${typedRates(method).findIndex(([typed]) => typed === currency)}`;
}

const typedRates = ({ rates }: MethodDraft): [Currency, RateDraft][] =>
  (Object.entries(rates) as [Currency, RateDraft][]).filter(
    ([, { price, freeFrom }]) => price.trim() !== "" || freeFrom.trim() !== "",
  );

/** Reads what was typed. Pure. */
export function readZone({ name, warehouseCode, countries, methods }: ZoneDraft): ReadZone {
  const problems: Record<string, string> = {};
  const read = methods.map((method, at) => {
    const days = (field: "daysMin" | "daysMax"): number => {
      const text = method[field].trim();
      if (!/^\d{1,3}$/.test(text)) problems[`methods.${at}.${field}`] = "Enter whole days.";
      return Number(text);
    };
    const rates = typedRates(method).map(([currency, { price, freeFrom }]) => {
      const amount = moneyFromDecimal(price, currency);
      const free = freeFrom.trim() === "" ? null : moneyFromDecimal(freeFrom, currency);
      const path = ratePath(method, at, currency);
      if (amount === null) problems[`${path}.amount`] = "Enter an amount such as 8.95.";
      if (free === null && freeFrom.trim() !== "") problems[`${path}.freeFrom`] = "Enter an amount, or nothing.";
      return { currency, amount: amount?.amount ?? 0, freeFrom: free?.amount ?? null };
    });
    return { code: method.code, name: method.name, daysMin: days("daysMin"), daysMax: days("daysMax"), rates };
  });
  return { zone: { name, warehouseCode, countries, methods: read }, problems };
}

import { type Currency, decimalString, money, moneyFromDecimal, type Money } from "@cartwright/kernel/money";

export const SORTS = {
  featured: "Featured",
  newest: "Newest",
  price_asc: "Price, low to high",
  price_desc: "Price, high to low",
} as const;
export type SortKey = keyof typeof SORTS;

/** What the address of a list asks for. */
export interface ListQuery {
  readonly sort: SortKey;
  readonly colours: readonly string[];
  readonly priceMin: Money | null;
  readonly priceMax: Money | null;
  /** A page further on, for readers without JavaScript. */
  readonly cursor: string | null;
}

export const EVERYTHING: ListQuery = { sort: "featured", colours: [], priceMin: null, priceMax: null, cursor: null };

/** The query keys that a list knows; next.config.ts leads addresses with any of them to the page that reads them. */
export const LIST_KEYS = ["sort", "colour", "from", "to", "cursor"] as const;

const MOST_COLOURS = 20;

/** Reads an address. What makes no sense is left out: a wrong filter shows more, never an error. */
export function readListQuery(search: URLSearchParams, currency: Currency): ListQuery {
  const sort = search.get("sort") ?? "";
  const price = (key: "from" | "to") => moneyFromDecimal(search.get(key) ?? "", currency);
  return {
    sort: Object.hasOwn(SORTS, sort) ? (sort as SortKey) : "featured",
    colours: [...new Set(search.getAll("colour"))]
      .filter((colour) => /^[\p{L} -]{1,40}$/u.test(colour))
      .slice(0, MOST_COLOURS),
    priceMin: price("from"),
    priceMax: price("to"),
    cursor: search.get("cursor"),
  };
}

/** The query part of the address of a list, `?` included; empty for everything in its usual order. */
export function writeListQuery(query: ListQuery): string {
  const search = new URLSearchParams();
  if (query.sort !== "featured") search.set("sort", query.sort);
  for (const colour of query.colours) search.append("colour", colour);
  if (query.priceMin) search.set("from", shortDecimal(query.priceMin));
  if (query.priceMax) search.set("to", shortDecimal(query.priceMax));
  if (query.cursor) search.set("cursor", query.cursor);
  return search.size === 0 ? "" : `?${search.toString()}`;
}

export const isFiltered = (query: ListQuery): boolean =>
  query.colours.length > 0 || query.priceMin !== null || query.priceMax !== null;

/** Without the decimals that are all zero: `25`, `24.50`. */
export const shortDecimal = (value: Money): string => decimalString(value).replace(/\.0+$/, "");

/** What is asked of the BFF. Prices in minor units. */
export function listRequest(market: string, place: ListPlace, query: ListQuery) {
  return {
    market,
    ...place,
    sort: query.sort,
    colours: [...query.colours],
    ...(query.priceMin ? { priceMin: query.priceMin.amount } : {}),
    ...(query.priceMax ? { priceMax: query.priceMax.amount } : {}),
  };
}

/** Which list: one category with all below it, or one collection. */
export type ListPlace = { readonly category: string } | { readonly collection: string };

/** The whole units around a range of prices, for the hints of the price filter. */
export function aroundPrices(
  { min, max }: { min: Money; max: Money },
  currency: Currency,
): { min: string; max: string } {
  const unit = moneyFromDecimal("1", currency)?.amount ?? 1;
  const whole = (amount: number) => shortDecimal(money(amount * unit, currency));
  return { min: whole(Math.floor(min.amount / unit)), max: whole(Math.ceil(max.amount / unit)) };
}

import { ListStock } from "@cartwright/search/contract";
import { queryOf } from "../lists/query-of.ts";
import type { Outputs } from "../trpc/outputs.ts";

export type StockPage = Outputs["stock"]["list"];

const { search, level, lowAt, warehouse } = ListStock.shape;
const FILTERS = { search, level, lowAt: lowAt.unwrap(), warehouse };
type Name = keyof typeof FILTERS;

/** What narrows the list, as it stands in the address. */
export type Filters = { readonly [name in Name]?: ListStock[name] };

/** So many or fewer are few, unless the address says otherwise; shoppers are told the same. */
export const LOW_AT = 5;

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filters of an address; what is none of ours, or no such value, is left out. */
export function filtersIn(asked: Asked): Filters {
  const found: Record<string, string | number> = {};
  for (const name of Object.keys(FILTERS) as Name[]) {
    if (asked[name] === undefined || asked[name] === "") continue;
    const parsed = FILTERS[name].safeParse(asked[name]);
    if (parsed.success && parsed.data !== undefined && parsed.data !== "") found[name] = parsed.data;
  }
  return found;
}

export const inventoryPath = (filters: Filters): string =>
  queryOf(filters) === "" ? "/inventory" : `/inventory?${queryOf(filters)}`;

export const VIEWS: readonly { readonly label: string; readonly level: Filters["level"] }[] = [
  { label: "All", level: undefined },
  { label: "Low", level: "low" },
  { label: "Out", level: "out" },
];

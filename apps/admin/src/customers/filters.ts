import { ListCustomers } from "@cartwright/customers/contract";
import type { Outputs } from "../trpc/outputs.ts";

export type CustomersPage = Outputs["customers"]["list"];

const { search, kind, group, tag, sort, currency } = ListCustomers.shape;
const FILTERS = { search, kind, group, tag, sort: sort.unwrap(), currency: currency.unwrap() };
type Name = keyof typeof FILTERS;

/** What narrows and sorts the list, as it stands in the address; the usual order is not in it. */
export interface Filters {
  readonly search?: ListCustomers["search"];
  readonly kind?: ListCustomers["kind"];
  readonly group?: ListCustomers["group"];
  readonly tag?: ListCustomers["tag"];
  readonly sort?: ListCustomers["sort"];
  readonly currency?: ListCustomers["currency"];
}

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filters of an address; what is none of ours, or no such value, is left out. */
export function filtersIn(asked: Asked): Filters {
  const found: Record<string, string> = {};
  for (const name of Object.keys(FILTERS) as Name[]) {
    const parsed = FILTERS[name].safeParse(asked[name] === "" ? undefined : asked[name]);
    if (parsed.success && parsed.data !== undefined && parsed.data !== "") found[name] = parsed.data;
  }
  if (found["sort"] === "recent") delete found["sort"];
  if (found["sort"] !== "spent") delete found["currency"];
  return found;
}

export function customersPath(filters: { readonly [name in Name]?: string | undefined }): string {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== "");
  return set.length === 0 ? "/customers" : `/customers?${new URLSearchParams(set as [string, string][]).toString()}`;
}

/** What people look for every day, each with an address of its own. */
export const VIEWS: readonly { readonly label: string; readonly kind?: Filters["kind"] }[] = [
  { label: "All" },
  { label: "With account", kind: "account" },
  { label: "Guests", kind: "guest" },
];

/** The orders of the list, as the choice offers them. */
export const SORTS: readonly { readonly label: string; readonly sort: string; readonly currency: string }[] = [
  { label: "Last order", sort: "", currency: "" },
  { label: "Name", sort: "name", currency: "" },
  { label: "Spent most, USD", sort: "spent", currency: "USD" },
  { label: "Spent most, EUR", sort: "spent", currency: "EUR" },
  { label: "Spent most, GBP", sort: "spent", currency: "GBP" },
];

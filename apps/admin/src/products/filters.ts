import { ListStaffProducts } from "@cartwright/catalog/contract";
import type { Outputs } from "../trpc/outputs.ts";

export type ProductsPage = Outputs["products"]["list"];
export type ProductRow = ProductsPage["items"][number];

const { search, status, category, tag, sort } = ListStaffProducts.shape;
const FILTERS = { search, status, category, tag, sort };
type Name = keyof typeof FILTERS;

/** What narrows and orders the list, as it stands in the address. */
export type Filters = { readonly [name in Name]?: ListStaffProducts[name] };

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filters of an address; what is none of ours, or no such value, is left out. */
export function filtersIn(asked: Asked): Filters {
  const found: Record<string, string> = {};
  for (const name of Object.keys(FILTERS) as Name[]) {
    if (asked[name] === undefined || asked[name] === "") continue;
    const parsed = FILTERS[name].safeParse(asked[name]);
    if (parsed.success && parsed.data !== undefined && parsed.data !== "") found[name] = parsed.data;
  }
  // The usual order needs no word in the address.
  if (found["sort"] === "updated") delete found["sort"];
  return found;
}

export function productsPath(filters: { readonly [name in Name]?: string | undefined }): string {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== "");
  return set.length === 0 ? "/products" : `/products?${new URLSearchParams(set as [string, string][]).toString()}`;
}

export const VIEWS = [
  { label: "All", status: undefined },
  { label: "Active", status: "active" },
  { label: "Drafts", status: "draft" },
  { label: "Scheduled", status: "scheduled" },
  { label: "Archived", status: "archived" },
] as const;

/** Whether something narrows the list; its order does not. */
export const isNarrowed = ({ sort: _, ...filters }: Filters): boolean => Object.keys(filters).length > 0;

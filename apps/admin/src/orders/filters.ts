import { ListStaffOrders } from "@cartwright/orders/contract";
import { queryOf } from "../lists/query-of.ts";
import type { Outputs } from "../trpc/outputs.ts";

export type OrdersPage = Outputs["orders"]["list"];

const { search, payment, fulfilment, state, market, from, to } = ListStaffOrders.shape;
const FILTERS = { search, payment, fulfilment, state, market, from, to };
type Name = keyof typeof FILTERS;

/** What narrows the list, as it stands in the address. */
export type Filters = { readonly [name in Name]?: ListStaffOrders[name] };

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filters of an address; what is none of ours, or no such value, is left out. */
export function filtersIn(asked: Asked): Filters {
  const found: Record<string, string> = {};
  for (const name of Object.keys(FILTERS) as Name[]) {
    const parsed = FILTERS[name].safeParse(asked[name] === "" ? undefined : asked[name]);
    if (parsed.success && parsed.data !== undefined && parsed.data !== "") found[name] = parsed.data;
  }
  return found;
}

type Set = { readonly [name in Name]?: string | undefined };

export const ordersPath = (filters: Set): string =>
  queryOf(filters) === "" ? "/orders" : `/orders?${queryOf(filters)}`;

/** What people look for every day, each with an address of its own. */
export const VIEWS: readonly { readonly label: string; readonly filters: Filters }[] = [
  { label: "All", filters: {} },
  { label: "To ship", filters: { fulfilment: "to_ship" } },
  { label: "Unpaid", filters: { state: "pending_payment" } },
  { label: "Cancelled", filters: { state: "cancelled" } },
  { label: "Expired", filters: { state: "expired" } },
];

/** Whether these filters are exactly this view; what is searched, and the days, narrow any of them. */
export function isView(view: Filters, filters: Filters): boolean {
  const names = ["payment", "fulfilment", "state", "market"] as const;
  return names.every((name) => view[name] === filters[name]);
}

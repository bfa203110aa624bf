import { ListEntries } from "@cartwright/audit/contract";
import type { Outputs } from "../trpc/outputs.ts";

export type AuditPage = Outputs["audit"]["list"];

const { actorId, action, subjectType, subjectId, from, to } = ListEntries.shape;
const FILTERS = { actorId, action, subjectType, subjectId, from, to };
type Name = keyof typeof FILTERS;

/** What narrows the log, as it stands in the address. */
export type Filters = { readonly [name in Name]?: string };

type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The filters of an address; what is none of ours, or no such value, is left out. */
export function filtersIn(asked: Asked): Filters {
  const found: { [name in Name]?: string } = {};
  for (const name of Object.keys(FILTERS) as Name[]) {
    const parsed = FILTERS[name].safeParse(asked[name] === "" ? undefined : asked[name]);
    if (parsed.success && parsed.data !== undefined) found[name] = parsed.data;
  }
  return found;
}

export function auditPath(filters: Filters): string {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== "");
  return set.length === 0 ? "/audit" : `/audit?${new URLSearchParams(set as [string, string][]).toString()}`;
}

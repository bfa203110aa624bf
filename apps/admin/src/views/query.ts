import { queryOf } from "../lists/query-of.ts";

/** A list's filters as one text, whatever their order in the address. Pure. */
export const sorted = (query: string): string => {
  const words = new URLSearchParams(query);
  words.sort();
  return words.toString();
};

export interface BuiltInView {
  readonly label: string;
  /** Its filters as they stand in the address; empty for the whole list. */
  readonly query: string;
  /** Where it can be had within what narrows the list already: that as well. */
  readonly narrowed?: string;
}

/** The saved view that shows exactly this. Pure. */
export const viewOf = <View extends { readonly query: string }>(
  query: string,
  views: readonly View[],
): View | undefined => views.find((view) => sorted(view.query) === sorted(query));

/** Whether what is shown has no name yet. Pure. */
export const isNameless = (
  query: string,
  builtIn: readonly BuiltInView[],
  saved: readonly { query: string }[],
): boolean => query !== "" && viewOf(query, builtIn) === undefined && viewOf(query, saved) === undefined;

/** What the tabs of a list show whose built-in views are the values of one filter, each within whatever else narrows it. Pure. */
export function tabsBy<Name extends string, Value>(
  name: Name,
  views: readonly ({ readonly label: string } & { readonly [of in Name]?: Value })[],
  shown: { readonly [of in Name]?: Value },
): { builtIn: readonly BuiltInView[]; builtInHere: string | null; query: string } {
  const builtIn = views.map(({ label, [name]: value }) => ({
    label,
    query: queryOf({ [name]: value }),
    narrowed: queryOf({ ...shown, [name]: value }),
  }));
  const here = views.find((view) => view[name] === shown[name]);
  return { builtIn, builtInHere: here?.label ?? null, query: queryOf(shown) };
}

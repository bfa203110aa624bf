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

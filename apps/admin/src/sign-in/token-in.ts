import { LinkToken } from "@cartwright/identity/contract";

/** One value of a page's query; the first where there are several. */
export const queryText = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The token that a mail's link carries; null where there is none, or not a whole one. */
export const tokenIn = (query: { readonly token?: string | string[] }): string | null =>
  LinkToken.safeParse(queryText(query.token)).data ?? null;

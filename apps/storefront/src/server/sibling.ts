import { LIST_KEYS } from "../list/list-query.ts";

const LIST = /^(?:\/[a-z]{2})?\/(?:categories|collections)\/./;
const IN_MARKET = /^(\/[a-z]{2})\/(?!orders\/)/;

/**
 * A page that is rendered for each request has sent 200 by the time it knows that there is nothing to show. This is the address
 * of a sibling that is rendered once for everybody and is there whenever the page is: of a list with a filter the list itself,
 * of what else lies in a market its home page. Null: it always is, or nobody knows. Pure.
 */
export function siblingOf({ pathname, searchParams }: Pick<URL, "pathname" | "searchParams">): string | null {
  if (LIST.test(pathname)) return LIST_KEYS.some((key) => searchParams.has(key)) ? pathname : null;
  return IN_MARKET.exec(pathname)?.[1] ?? null;
}

/** Asks our own server for it, which answers from its cache. One that does not answer is no reason to refuse the page. */
export async function isThere(path: string, server: string): Promise<boolean> {
  const asked = { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(5_000) } as const;
  const answer = await fetch(new URL(path, server), asked).catch(() => null);
  return answer?.status !== 404;
}

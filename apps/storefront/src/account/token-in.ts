import { LinkToken } from "@cartwright/identity/contract";

/** The token that a mail's link carries; null where there is none, or not a whole one. */
export function tokenIn({ token }: { readonly token?: string | string[] }): string | null {
  return LinkToken.safeParse(token).data ?? null;
}

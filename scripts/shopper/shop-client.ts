import type { StorefrontRouter } from "@cartwright/api/storefront";
import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import superjson from "superjson";
import { cookieJar } from "./cookie-jar.ts";

export type ShopApi = TRPCClient<StorefrontRouter>;

/** Where the shop and its payment gateway are, e.g. `http://localhost:3000`. */
export interface Shop {
  readonly storefront: string;
  readonly gateway: string;
}

const PATIENCE_MS = 30_000;

/** The shop's API as one browser has it: cookies of its own, the Origin of the shop's pages, one call per request. */
export function shopApi(shop: Shop): ShopApi {
  const jar = cookieJar();
  return createTRPCClient<StorefrontRouter>({
    links: [
      httpLink({
        url: `${shop.storefront}/api/trpc`,
        transformer: superjson,
        headers: () => ({ origin: shop.storefront, ...(jar.header() === "" ? {} : { cookie: jar.header() }) }),
        fetch: async (url, options) => {
          const signal = AbortSignal.timeout(PATIENCE_MS);
          const response = await fetch(url, { ...(options as RequestInit), signal });
          jar.keep(response);
          return response;
        },
      }),
    ],
  });
}

import superjson from "superjson";
import type { Request } from "./http-load.ts";
import type { Shop } from "../shopper/shop-client.ts";

/** An unbatched GET of a query, as it goes over the wire. */
export function queryRequest(shop: Shop, path: string, input: unknown, mustContain: string): Request {
  const text = encodeURIComponent(superjson.stringify(input));
  return { url: `${shop.storefront}/api/trpc/${path}?input=${text}`, mustContain };
}

/** A mutation from the shop's own page, without a cookie: each call is a new guest's. */
export function mutationRequest(shop: Shop, path: string, input: unknown, mustContain: string): Request {
  return {
    url: `${shop.storefront}/api/trpc/${path}`,
    method: "POST",
    headers: { "content-type": "application/json", origin: shop.storefront },
    body: superjson.stringify(input),
    mustContain,
  };
}

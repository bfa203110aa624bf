import { randomBytes } from "node:crypto";
import { holdsOrder } from "@cartwright/api/storefront/holds-order";
import { type NextRequest, NextResponse } from "next/server";
import { publicPagePolicy } from "../security-headers.ts";
import { isDevelopment, storefrontEnv } from "./env.ts";
import { shopWorld } from "./runtime.ts";
import { hopOf } from "@cartwright/platform/hop-of";
import { moneyPagePolicy } from "./server/money-page-policy.ts";

const DEFAULT_MARKET = "us";

/**
 * Stands before the pages that take money. An order that this browser may not see is “not found” here already, since a page
 * that streams has answered 200 by the time it knows; the page itself checks again. All others get a policy of their own.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  const [, market = DEFAULT_MARKET, number] = /^(?:\/([a-z]{2}))?\/orders\/([^/]+)$/.exec(pathname) ?? [];
  // With a key it is a link, which is proven elsewhere (next.config.ts).
  if (number === undefined || searchParams.has("key")) return withNonce(request);
  const asked = { cookies: request.headers.get("cookie"), number };
  const held = await holdsOrder(shopWorld(), asked, hopOf(request.headers));
  return held ? withNonce(request) : notFound(market);
}

/** The framework finds the nonce in the request's header and puts it on every script that it writes. */
function withNonce(request: NextRequest): NextResponse {
  const gatewayOrigin = new URL(storefrontEnv().GATEWAY_PUBLIC_URL).origin;
  const nonce = randomBytes(16).toString("base64");
  const policy = moneyPagePolicy({ nonce, gatewayOrigin, development: isDevelopment() });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/**
 * The page that everybody gets for what is not there. A rewrite would send it with its own leave to be cached, under an address
 * that somebody else may open a moment later: so it is fetched, and sent with ours.
 */
async function notFound(market: string): Promise<NextResponse> {
  const path = market === DEFAULT_MARKET ? "/not-found" : `/${market}/not-found`;
  const page = await fetch(new URL(path, storefrontEnv().STOREFRONT_INTERNAL_URL));
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": publicPagePolicy(isDevelopment()),
    "cache-control": "private, no-store",
  };
  return new NextResponse(await page.text(), { status: 404, headers });
}

export const config = {
  matcher: ["/checkout", "/orders/:number", "/:market([a-z]{2})/checkout", "/:market([a-z]{2})/orders/:number"],
};

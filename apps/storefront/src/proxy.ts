import { randomBytes } from "node:crypto";
import { holdsOrder } from "@cartwright/api/storefront/holds-order";
import { isSignedIn } from "@cartwright/api/storefront/is-signed-in";
import { type NextRequest, NextResponse } from "next/server";
import { publicPagePolicy } from "../security-headers.ts";
import { isAtAccountDoor, otherDoor } from "./account/account-door.ts";
import { isDevelopment, storefrontEnv, storefrontUrl } from "./env.ts";
import { shopWorld } from "./runtime.ts";
import { hopOf } from "@cartwright/platform/hop-of";
import { moneyPagePolicy } from "./server/money-page-policy.ts";
import { isThere, siblingOf } from "./server/sibling.ts";

const DEFAULT_MARKET = "us";

/**
 * Stands before the pages that take money and those of accounts. An order that this browser may not see is “not found” here
 * already, and whoever is signed out is led to the entrance, since a page that streams has answered 200 by the time it knows;
 * the page itself checks again. All others get a policy of their own.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  const sibling = siblingOf(request.nextUrl);
  if (sibling !== null && !(await isThere(sibling, storefrontEnv().STOREFRONT_INTERNAL_URL)))
    return notFound(/^\/([a-z]{2})\//.exec(pathname)?.[1] ?? DEFAULT_MARKET);
  // A list with a filter: from here on a page like any other.
  if (sibling === pathname) return NextResponse.next();
  if (isAtAccountDoor(pathname)) return atAccountDoor(request);
  const [, market = DEFAULT_MARKET, number] = /^(?:\/([a-z]{2}))?\/orders\/([^/]+)$/.exec(pathname) ?? [];
  // With a key it is a link, which is proven elsewhere (next.config.ts).
  if (number === undefined || searchParams.has("key")) return withNonce(request);
  const asked = { cookies: request.headers.get("cookie"), number };
  const held = await holdsOrder(shopWorld(), asked, hopOf(request.headers));
  return held ? withNonce(request) : notFound(market);
}

async function atAccountDoor(request: NextRequest): Promise<NextResponse> {
  const signedIn = await isSignedIn(shopWorld(), request.headers.get("cookie"), hopOf(request.headers));
  const elsewhere = otherDoor(request.nextUrl, signedIn);
  if (elsewhere === null) return withNonce(request);
  const response = NextResponse.redirect(new URL(elsewhere, storefrontUrl()), 307);
  response.headers.set("cache-control", "private, no-store");
  return response;
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
  // A token in the address is told to nobody who is linked or loaded from the page.
  if (request.nextUrl.searchParams.has("token")) response.headers.set("referrer-policy", "no-referrer");
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
  // Read by the build, which takes nothing but plain values. next.config.ts leaves the policy of these pages to us.
  matcher: [
    "/checkout",
    "/orders/:number",
    "/(sign-in|create-account|confirm-account|reset-password|confirm-email)",
    "/account/:path*",
    "/:market([a-z]{2})/checkout",
    "/:market([a-z]{2})/orders/:number",
    "/:market([a-z]{2})/(sign-in|create-account|confirm-account|reset-password|confirm-email)",
    "/:market([a-z]{2})/account/:path*",
    // As LIST_KEYS has them.
    { source: "/:list(categories|collections)/:path+", has: [{ type: "query", key: "sort" }] },
    { source: "/:market([a-z]{2})/:list(categories|collections)/:path+", has: [{ type: "query", key: "sort" }] },
    { source: "/:list(categories|collections)/:path+", has: [{ type: "query", key: "colour" }] },
    { source: "/:market([a-z]{2})/:list(categories|collections)/:path+", has: [{ type: "query", key: "colour" }] },
    { source: "/:list(categories|collections)/:path+", has: [{ type: "query", key: "from" }] },
    { source: "/:market([a-z]{2})/:list(categories|collections)/:path+", has: [{ type: "query", key: "from" }] },
    { source: "/:list(categories|collections)/:path+", has: [{ type: "query", key: "to" }] },
    { source: "/:market([a-z]{2})/:list(categories|collections)/:path+", has: [{ type: "query", key: "to" }] },
    { source: "/:list(categories|collections)/:path+", has: [{ type: "query", key: "cursor" }] },
    { source: "/:market([a-z]{2})/:list(categories|collections)/:path+", has: [{ type: "query", key: "cursor" }] },
  ],
};

import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment, storefrontEnv } from "./env.ts";
import { moneyPagePolicy } from "./server/money-page-policy.ts";

/** Gives each answer of the pages that take money a policy of its own. The framework finds the nonce in the request's header. */
export function proxy(request: NextRequest): NextResponse {
  const gatewayOrigin = new URL(storefrontEnv().GATEWAY_PUBLIC_URL).origin;
  const nonce = randomBytes(16).toString("base64");
  const policy = moneyPagePolicy({ nonce, gatewayOrigin, development: isDevelopment() });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: ["/checkout", "/orders/:number", "/:market([a-z]{2})/checkout", "/:market([a-z]{2})/orders/:number"],
};

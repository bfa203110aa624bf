import { randomBytes } from "node:crypto";
import { createAdminCaller } from "@cartwright/api/admin";
import { adminRequest } from "@cartwright/api/admin/request";
import { hopOf } from "@cartwright/platform/hop-of";
import { TRPCError } from "@trpc/server";
import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "./env.ts";
import { isPaper, opensWithoutSession } from "./gate/open-paths.ts";
import { pagePolicy } from "./gate/page-policy.ts";
import { SETS_UP, setsUpFirst } from "./gate/sets-up-first.ts";
import { adminWorld } from "./runtime.ts";
import { PATH_HEADER, signInPath } from "./trpc/path.ts";

/**
 * Stands before every page. Whoever has to go elsewhere first is sent there here already, since a page that streams has answered
 * 200 by the time it knows; the page itself checks again. Each answer has a policy of its own, and nobody keeps it.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const path = pathOf(request);
  const elsewhere = opensWithoutSession(request.nextUrl.pathname) ? null : await leadElsewhere(request, path);
  // A paper is no page: browsers show it in a viewer of their own, and it says itself who may frame it.
  const answer = () => (isPaper(request.nextUrl.pathname) ? NextResponse.next() : pageAt(request, path));
  const response = elsewhere === null ? answer() : NextResponse.redirect(new URL(elsewhere, request.url));
  response.headers.set("cache-control", "private, no-store");
  return response;
}

/** The framework finds the nonce in the request's header and puts it on every script that it writes. */
function pageAt(request: NextRequest, path: string): NextResponse {
  const policy = pagePolicy({ nonce: randomBytes(16).toString("base64"), development: isDevelopment() });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(PATH_HEADER, path);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** To the sign-in without a session, to the security page while a required second factor is missing; null for the page itself. */
async function leadElsewhere({ headers, nextUrl }: NextRequest, path: string): Promise<string | null> {
  // A program with a key is asked by what it calls, and has no page to be led to.
  if (headers.has("authorization")) return null;
  const admin = createAdminCaller(adminRequest(adminWorld(), headers, hopOf(headers)));
  try {
    return setsUpFirst(await admin.me.get(), nextUrl.pathname) ? SETS_UP : null;
  } catch (error) {
    // Anything but “not signed in” is for the page to say.
    return error instanceof TRPCError && error.code === "UNAUTHORIZED" ? signInPath(path) : null;
  }
}

/** The address without what the framework adds for itself. */
function pathOf({ nextUrl }: NextRequest): string {
  const search = new URLSearchParams(nextUrl.searchParams);
  search.delete("_rsc");
  return search.size === 0 ? nextUrl.pathname : `${nextUrl.pathname}?${search.toString()}`;
}

export const config = { matcher: ["/((?!api/|_next/|media/|icon\\.svg$|favicon\\.ico$).*)"] };

import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { parseCookies } from "../parse-cookies.ts";
import { guardRequest } from "../request-guard.ts";
import type { StorefrontRequest } from "../request.ts";
import type { StorefrontWorld } from "../world.ts";
import { storefrontRouter } from "./router.ts";

const MAX_BATCH = 10;

export interface Hop {
  /** The client's address as the trusted hop tells it. */
  readonly clientAddress: string;
  readonly requestId: string;
}

/** Answers a tRPC request over HTTP. Refuses oversized bodies and batches, compressed bodies, and mutations that are not JSON. */
export async function answerStorefrontCall(world: StorefrontWorld, request: Request, hop: Hop): Promise<Response> {
  const guarded = await guardRequest(request);
  if (guarded instanceof Response) return guarded;
  const cookiesToSet: string[] = [];
  const context: StorefrontRequest = {
    world,
    requestId: hop.requestId,
    cookies: parseCookies(request.headers.get("cookie")),
    setCookie: (header) => cookiesToSet.push(header),
    clientAddress: hop.clientAddress,
    origin: request.headers.get("origin"),
    fetchSite: request.headers.get("sec-fetch-site"),
  };
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: guarded,
    router: storefrontRouter,
    createContext: () => context,
    maxBatchSize: MAX_BATCH,
    responseMeta: ({ errors }) => {
      const retryAfterMs = errors
        .map((error) => (error.cause as { retryAfterMs?: number } | undefined)?.retryAfterMs)
        .find((ms) => ms !== undefined);
      const headers = new Headers({ "cache-control": "private, no-store", "x-request-id": hop.requestId });
      if (retryAfterMs !== undefined) headers.set("retry-after", String(Math.ceil(retryAfterMs / 1000)));
      return { headers };
    },
  });
  for (const cookie of cookiesToSet) response.headers.append("set-cookie", cookie);
  return response;
}

import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { MAX_BATCH, metaOf } from "../answering.ts";
import type { Hop } from "../hop.ts";
import { parseCookies } from "../parse-cookies.ts";
import { guardRequest } from "../request-guard.ts";
import type { StorefrontRequest } from "../request.ts";
import type { StorefrontWorld } from "../world.ts";
import { storefrontRouter } from "./router.ts";

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
    userAgent: request.headers.get("user-agent") ?? "",
    origin: request.headers.get("origin"),
    fetchSite: request.headers.get("sec-fetch-site"),
  };
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: guarded,
    router: storefrontRouter,
    createContext: () => context,
    maxBatchSize: MAX_BATCH,
    responseMeta: ({ errors }) => metaOf(errors, hop.requestId),
  });
  for (const cookie of cookiesToSet) response.headers.append("set-cookie", cookie);
  return response;
}

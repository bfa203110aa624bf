import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { MAX_BATCH, metaOf } from "../answering.ts";
import type { Hop } from "../hop.ts";
import { guardRequest } from "../request-guard.ts";
import type { AdminWorld } from "../world.ts";
import { adminRequest } from "./admin-request.ts";
import { adminRouter } from "./router.ts";

/** Answers a staff call over HTTP. Refuses oversized bodies and batches, compressed bodies, and mutations that are not JSON. */
export async function answerAdminCall(world: AdminWorld, request: Request, hop: Hop): Promise<Response> {
  const guarded = await guardRequest(request);
  if (guarded instanceof Response) return guarded;
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: guarded,
    router: adminRouter,
    createContext: () => adminRequest(world, request.headers, hop),
    maxBatchSize: MAX_BATCH,
    responseMeta: ({ errors }) => metaOf(errors, hop.requestId),
  });
}

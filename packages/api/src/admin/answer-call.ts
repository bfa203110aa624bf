import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { guardRequest } from "../request-guard.ts";
import { adminRouter } from "./router.ts";

/** Answers a staff call over HTTP. There is nothing to ask before there is a sign-in. */
export async function answerAdminCall(request: Request): Promise<Response> {
  const guarded = await guardRequest(request);
  return guarded instanceof Response
    ? guarded
    : fetchRequestHandler({ endpoint: "/api/trpc", req: guarded, router: adminRouter });
}

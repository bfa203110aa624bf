import type { RefusalKind } from "@cartwright/kernel/errors";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/unstable-core-do-not-import";

/** The one place where an expected “no” becomes a transport's code (HTTP 400, 401, 403, 404, 409, 422, 429, 503). */
export const TRPC_CODES: Readonly<Record<RefusalKind, TRPC_ERROR_CODE_KEY>> = {
  invalid: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  unprocessable: "UNPROCESSABLE_CONTENT",
  rate_limited: "TOO_MANY_REQUESTS",
  busy: "SERVICE_UNAVAILABLE",
};

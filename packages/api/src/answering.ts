import type { TRPCError } from "@trpc/server";

/** Queries at most in one HTTP request. */
export const MAX_BATCH = 10;

/** Headers of every answer: private, findable in the log, and with Retry-After where trying again helps. */
export function metaOf(errors: readonly TRPCError[], requestId: string): { headers: Headers } {
  const retryAfterMs = errors
    .map((error) => (error.cause as { retryAfterMs?: number } | undefined)?.retryAfterMs)
    .find((ms) => ms !== undefined);
  const headers = new Headers({ "cache-control": "private, no-store", "x-request-id": requestId });
  if (retryAfterMs !== undefined) headers.set("retry-after", String(Math.ceil(retryAfterMs / 1000)));
  return { headers };
}

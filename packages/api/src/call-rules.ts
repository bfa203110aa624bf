import { Refusal } from "@cartwright/kernel/errors";
import type { Logger } from "@cartwright/kernel/logger";
import type { TRPCError } from "@trpc/server";
import { asTrpcError } from "./trpc-errors.ts";

interface Came {
  /** The Origin header; null when the browser sent none. */
  readonly origin: string | null;
  /** Sec-Fetch-Site; null when the browser sent none. */
  readonly fetchSite: string | null;
}

/** Mutations come from our own pages only: browsers send Origin with every POST, and a foreign page cannot forge it. */
export function refuseForeignOrigin(came: Came, origins: readonly string[]): void {
  const foreign = came.origin === null ? came.fetchSite !== "same-origin" : !origins.includes(came.origin);
  if (foreign) throw new Refusal("FOREIGN_ORIGIN", "forbidden", "This request did not come from our own pages.");
}

export const tooMany = (retryAfterMs: number): Refusal =>
  new Refusal("TOO_MANY_REQUESTS", "rate_limited", "That was a lot at once. Please wait a moment and try again.", {
    retryAfterMs,
  });

/** Maps a refusal once, and logs what is a bug with its cause. */
function toldOnce(error: TRPCError, log: Logger): TRPCError {
  const told = asTrpcError(error);
  if (told.code === "INTERNAL_SERVER_ERROR") log.error({ err: told.cause ?? told }, "a procedure failed");
  else
    log.debug(
      { code: told.code, refusal: told.cause instanceof Refusal ? told.cause.code : undefined },
      "a procedure refused",
    );
  return told;
}

interface Observed {
  readonly requestId: string;
  readonly world: {
    readonly log: Logger;
    readonly observe: (call: { path: string; code: string; seconds: number }) => void;
  };
}

/** Around every procedure of both routers: maps refusals once, logs what is a bug, measures. */
export async function observeCall<
  Result extends { readonly ok: true } | { readonly ok: false; readonly error: TRPCError },
>(
  { world, requestId }: Observed,
  { path, type }: { path: string; type: string },
  work: () => Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  if (result.ok) {
    world.observe({ path, code: "OK", seconds });
    return result;
  }
  const error = toldOnce(result.error, world.log.child({ requestId, path, type }));
  world.observe({ path, code: error.code, seconds });
  throw error;
}

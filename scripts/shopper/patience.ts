import type { StorefrontRouter } from "@cartwright/api/storefront";
import { TRPCClientError } from "@trpc/client";
import { setTimeout as sleep } from "node:timers/promises";

export interface Patience {
  /** How long to go on trying, in milliseconds. */
  readonly forMs: number;
  /** Hears of each try that failed and will be repeated. */
  readonly onRetry?: (why: string) => void;
}

const PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 3_000;

/**
 * Tries as a browser does: the same call again while the shop says “one moment” (409 or 429 with a hint, 503), fails on its
 * side (5xx) or is not there. Everything else is an answer, and thrown on.
 */
export async function patiently<Result>(patience: Patience, call: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + patience.forMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const again = mayAgain(error);
      if (again === undefined || Date.now() > until) throw error;
      patience.onRetry?.(again.why);
      await sleep(again.afterMs ?? Math.min(LONGEST_PAUSE_MS, PAUSE_MS * attempt));
    }
  }
}

/** The shop's own code for a refusal (`SOLD_OUT`); undefined for what is no answer of the shop. */
export function refusalCode(error: unknown): string | undefined {
  return error instanceof TRPCClientError ? (error as TRPCClientError<StorefrontRouter>).data?.code : undefined;
}

function mayAgain(error: unknown): { why: string; afterMs: number | undefined } | undefined {
  if (!(error instanceof TRPCClientError)) throw error;
  const { data, message } = error as TRPCClientError<StorefrontRouter>;
  // Without data nobody of ours has answered: the connection broke, or something in between spoke.
  if (data == null) return { why: `no answer (${message})`, afterMs: undefined };
  const afterMs = data.retryAfterMs ?? undefined;
  if (data.httpStatus >= 500) return { why: `${data.httpStatus} ${data.code}`, afterMs };
  return afterMs === undefined
    ? undefined
    : { why: `${data.httpStatus} ${data.code}`, afterMs: Math.min(afterMs, LONGEST_PAUSE_MS) };
}

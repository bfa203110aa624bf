import { createHmac } from "node:crypto";
import type { Clock } from "@cartwright/kernel/clock";
import { Busy } from "@cartwright/kernel/errors";
import type { PageCache } from "./page-cache.ts";

export interface HttpPageCacheOptions {
  /** The storefront as the workers reach it. */
  readonly url: string;
  readonly secret: string;
  readonly now: Clock;
  readonly timeoutMs?: number;
}

/**
 * Tells a storefront by HTTP. The request is signed: `x-cartwright-signature` is the hex HMAC-SHA256 of
 * `<x-cartwright-timestamp, Unix seconds>.<body>`. While the storefront is away it refuses with Busy, so that the
 * message waits; an answer that will not change (a wrong secret) is a failure.
 */
export function httpPageCache({ url, secret, now, timeoutMs = 5_000 }: HttpPageCacheOptions): PageCache {
  return {
    async invalidate(tags) {
      const body = JSON.stringify({ tags });
      const timestamp = String(Math.floor(now().getTime() / 1000));
      const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
      const headers = {
        "content-type": "application/json",
        "x-cartwright-timestamp": timestamp,
        "x-cartwright-signature": signature,
      };
      const address = new URL("/api/internal/revalidate", url);
      const answer = await fetch(address, {
        method: "POST",
        headers,
        body,
        signal: AbortSignal.timeout(timeoutMs),
      }).catch(away);
      await answer.body?.cancel();
      if (answer.status >= 500 || answer.status === 429) away(new Error(`the storefront answered ${answer.status}`));
      if (!answer.ok) throw new Error(`the storefront refused to invalidate its pages: ${answer.status}`);
    },
  };
}

function away(cause: unknown): never {
  throw new Busy("The storefront cannot be told of a change just now.", 1_000, cause);
}

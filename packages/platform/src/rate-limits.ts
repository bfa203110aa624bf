import { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";

/** How many points a key may spend within that many seconds. */
export interface Allowance {
  readonly points: number;
  readonly seconds: number;
}

export interface RateLimits {
  /** Spends one point of `key` under the limit `name`. The key is an actor's or an address, never a secret in the clear. */
  limit(
    name: string,
    key: string,
    allowance: Allowance,
  ): Promise<{ readonly allowed: boolean; readonly retryAfterMs: number }>;
  close(): Promise<void>;
}

/**
 * Counts in this process, or in Redis when its address is given, so that several processes share one count.
 * While Redis is away each process counts for itself: a limit never becomes an outage, and never disappears.
 */
export function openRateLimits(options: { readonly redisUrl?: string | undefined } = {}): RateLimits {
  const redis = options.redisUrl === undefined ? undefined : connect(options.redisUrl);
  const limiters = new Map<string, RateLimiterAbstract>();
  const limiterOf = (name: string, { points, seconds }: Allowance): RateLimiterAbstract => {
    const id = `limit:${name}:${points}:${seconds}`;
    const found = limiters.get(id) ?? makeLimiter(redis, { keyPrefix: id, points, duration: seconds });
    limiters.set(id, found);
    return found;
  };
  return {
    limit: async (name, key, allowance) => {
      try {
        await limiterOf(name, allowance).consume(key);
        return { allowed: true, retryAfterMs: 0 };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { allowed: false, retryAfterMs: Math.max(1, refusal.msBeforeNext) };
      }
    },
    close: async () => redis?.disconnect(),
  };
}

function makeLimiter(
  redis: Redis | undefined,
  settings: { keyPrefix: string; points: number; duration: number },
): RateLimiterAbstract {
  const memory = new RateLimiterMemory(settings);
  return redis === undefined
    ? memory
    : new RateLimiterRedis({ ...settings, storeClient: redis, insuranceLimiter: memory });
}

function connect(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2_000,
    commandTimeout: 500,
  });
  // The insurance takes over by itself; without a listener the first lost connection would end the process.
  redis.on("error", () => undefined);
  return redis;
}

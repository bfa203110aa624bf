import type { StorefrontWorld } from "@cartwright/api/world";
import { sessionIdIn } from "@cartwright/auth/session-cookie";
import { openDatabase } from "@cartwright/db/client";
import { pingDatabase } from "@cartwright/db/ping";
import { systemClock } from "@cartwright/kernel/clock";
import type { Dependency } from "@cartwright/platform/health";
import { openLogger } from "@cartwright/platform/logger";
import { type Metrics, openMetrics } from "@cartwright/platform/metrics";
import { openRateLimits } from "@cartwright/platform/rate-limits";
import { openStorage, type Storage } from "@cartwright/platform/storage";
import { sessionCookie, storefrontEnv, storefrontUrl } from "./env.ts";

/** The market whose addresses carry no prefix (next.config.ts). */
const DEFAULT_MARKET = "us";

interface Runtime {
  readonly world: StorefrontWorld;
  readonly metrics: Metrics;
  /** Where the pictures lie. */
  readonly storage: Storage;
  /** What has to be there for the shop to sell. */
  readonly dependencies: readonly Dependency[];
}

// The framework bundles the start-up file and each route for themselves: what they share lies on the process, not in a module.
const process = globalThis as { [shared]?: Runtime };
const shared = Symbol.for("cartwright.storefront.runtime");

/** What the process has and every request shares: opened once, when the server starts. */
export const runtime = (): Runtime => (process[shared] ??= openRuntime());

export const shopWorld = (): StorefrontWorld => runtime().world;

function openRuntime(): Runtime {
  const env = storefrontEnv();
  const metrics = openMetrics({ service: "storefront" });
  const pool = (name: string, poolSize: number) =>
    openDatabase({ url: env.DATABASE_URL, poolSize, name: `storefront-${name}` }).db;
  const perMinute = (points: number) => ({ points, seconds: 60 });
  const limits = openRateLimits({ redisUrl: env.REDIS_URL });
  const storage = openStorage({ bucket: env.S3_BUCKET, region: env.AWS_REGION, endpoint: env.AWS_ENDPOINT_URL });
  const world: StorefrontWorld = {
    browsing: pool("browsing", env.DATABASE_POOL_BROWSING),
    buying: pool("buying", env.DATABASE_POOL_BUYING),
    log: openLogger({ service: "storefront", level: env.LOG_LEVEL, version: env.VERSION }),
    now: systemClock,
    limits: {
      limit: async (name, key, allowance) => {
        const answer = await limits.limit(name, key, allowance);
        if (!answer.allowed) metrics.rateLimited.inc({ limit: name });
        return answer;
      },
    },
    allowances: {
      browse: perMinute(env.LIMIT_BROWSE_PER_MINUTE),
      cart: perMinute(env.LIMIT_CART_PER_MINUTE),
      checkout: perMinute(env.LIMIT_CHECKOUT_PER_MINUTE),
      account: perMinute(env.LIMIT_ACCOUNT_PER_MINUTE),
    },
    identity: { linkSecret: env.IDENTITY_LINK_SECRET },
    sessionIdIn: (cookies) => sessionIdIn(cookies, sessionCookie()),
    orderLinkSecret: env.ORDER_LINK_SECRET,
    papers: storage,
    orderUrl: (market, number) => `${storefrontUrl()}${market === DEFAULT_MARKET ? "" : `/${market}`}/orders/${number}`,
    origins: [storefrontUrl(), new URL(env.STOREFRONT_INTERNAL_URL).origin],
    secureCookies: sessionCookie().secure,
    observe: ({ path, code, seconds }) => metrics.procedureDuration.observe({ path, code }, seconds),
  };
  const dependencies = [
    { name: "database", check: () => pingDatabase(world.browsing) },
    { name: "storage", check: () => storage.check() },
  ];
  return { world, metrics, storage, dependencies };
}

import type { RootCtx } from "@cartwright/db/context";
import type { Clock } from "@cartwright/kernel/clock";
import type { Logger } from "@cartwright/kernel/logger";

/** Counts uses of a thing; the platform has one in memory and one on Redis. */
export interface RateLimits {
  limit(
    name: string,
    key: string,
    allowance: { points: number; seconds: number },
  ): Promise<{ allowed: boolean; retryAfterMs: number }>;
}

export interface Allowance {
  readonly points: number;
  readonly seconds: number;
}

/** What the storefront's process has and every request shares. Built once by the app's runtime. */
export interface StorefrontWorld {
  /** Browsing and buying have pools of their own: a crowd of readers cannot starve the checkout. */
  readonly browsing: RootCtx["db"];
  readonly buying: RootCtx["db"];
  readonly log: Logger;
  readonly now: Clock;
  readonly limits: RateLimits;
  readonly allowances: { readonly browse: Allowance; readonly cart: Allowance; readonly checkout: Allowance };
  readonly orderLinkSecret: string;
  readonly orderUrl: (marketCode: string, number: number) => string;
  /** Origins that may send mutations: the shop's own. */
  readonly origins: readonly string[];
  readonly secureCookies: boolean;
  readonly observe: (call: { path: string; code: string; seconds: number }) => void;
}

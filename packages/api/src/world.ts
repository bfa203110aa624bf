import type { RootCtx } from "@cartwright/db/context";
import type { Clock } from "@cartwright/kernel/clock";
import type { Logger } from "@cartwright/kernel/logger";
import type { QueueDepths } from "@cartwright/messaging/queue-depths";
import type { PackingCtx } from "@cartwright/documents/packing-slips";
import type { PaperShelf } from "@cartwright/documents/paper-shelf";
import type { Dependency } from "@cartwright/platform/health";

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

/** What the admin's process has and every request shares. Built once by the app's runtime. */
export interface AdminWorld {
  readonly db: RootCtx["db"];
  readonly log: Logger;
  readonly now: Clock;
  readonly limits: RateLimits;
  readonly allowances: { readonly signIn: Allowance; readonly work: Allowance };
  readonly identity: {
    readonly linkSecret: string;
    /** Seals second factors at rest; the key is derived from it. */
    readonly sealingSecret: string;
    /** Outside the demo staff must have a second factor. */
    readonly secondFactor: "required" | "optional";
  };
  /** What the Operations room looks at besides the database. */
  readonly operations: { readonly queues: QueueDepths; readonly dependencies: readonly Dependency[] };
  /** Where the PDFs of papers lie. */
  readonly papers: PaperShelf;
  /** Prints packing slips outside the event loop that everybody's requests share. */
  readonly printSlips: PackingCtx["printSlips"];
  /** Where browsers find the admin; passkeys belong to its host name. */
  readonly publicUrl: string;
  readonly origins: readonly string[];
  readonly secureCookies: boolean;
  /** The session that a request's cookies name, if they are ours; whether it lives, the database says. */
  readonly sessionIdIn: (cookies: ReadonlyMap<string, string>) => Promise<string | null>;
  readonly observe: (call: { path: string; code: string; seconds: number }) => void;
}

/** What the storefront's process has and every request shares. Built once by the app's runtime. */
export interface StorefrontWorld {
  /** Browsing and buying have pools of their own: a crowd of readers cannot starve the checkout. */
  readonly browsing: RootCtx["db"];
  readonly buying: RootCtx["db"];
  readonly log: Logger;
  readonly now: Clock;
  readonly limits: RateLimits;
  readonly allowances: {
    readonly browse: Allowance;
    readonly cart: Allowance;
    readonly checkout: Allowance;
    readonly account: Allowance;
  };
  readonly identity: {
    /** Makes the keys of links in mails. */
    readonly linkSecret: string;
  };
  readonly orderLinkSecret: string;
  /** Where the PDFs of papers lie. */
  readonly papers: PaperShelf;
  readonly orderUrl: (marketCode: string, number: number) => string;
  /** Origins that may send mutations: the shop's own. */
  readonly origins: readonly string[];
  readonly secureCookies: boolean;
  /** The session that a request's cookies name, if they are ours; whether it lives, the database says. */
  readonly sessionIdIn: (cookies: ReadonlyMap<string, string>) => Promise<string | null>;
  readonly observe: (call: { path: string; code: string; seconds: number }) => void;
}

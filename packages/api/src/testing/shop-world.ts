import type { RootCtx } from "@cartwright/db/context";
import { openRateLimits } from "@cartwright/platform/rate-limits";
import type { AdminWorld, StorefrontWorld } from "../world.ts";
import { ADMIN, SHOP } from "./browser.ts";

export const PLENTY = { points: 100_000, seconds: 60 };
const SECRET = "a secret of at least thirty-two characters";

/** A shelf with nothing on it. */
const NO_PAPERS: AdminWorld["papers"] = { put: () => Promise.resolve(), get: () => Promise.resolve(null) };

/** In tests a session cookie is the session's id in the clear; the real one has tests of its own (packages/auth). */
const sessionIdIn = (name: string) => (cookies: ReadonlyMap<string, string>) =>
  Promise.resolve(cookies.get(name) ?? null);

/** The storefront's world on a test's database, with limits that nobody reaches. */
export function aShopWorld(ctx: RootCtx, more: Partial<StorefrontWorld> = {}): StorefrontWorld {
  return {
    browsing: ctx.db,
    buying: ctx.db,
    log: ctx.log,
    now: ctx.now,
    limits: openRateLimits({}),
    allowances: { browse: PLENTY, cart: PLENTY, checkout: PLENTY, account: PLENTY },
    orderLinkSecret: SECRET,
    papers: NO_PAPERS,
    identity: { linkSecret: SECRET },
    orderUrl: (market, number) => `${SHOP}/${market}/orders/${number}`,
    origins: [SHOP],
    secureCookies: true,
    sessionIdIn: sessionIdIn("__Host-cw_session"),
    observe: () => undefined,
    ...more,
  };
}

/** The admin's world on a test's database; a second factor is optional unless the test says otherwise. */
export function anAdminWorld(ctx: RootCtx, more: Partial<AdminWorld> = {}): AdminWorld {
  return {
    db: ctx.db,
    log: ctx.log,
    now: ctx.now,
    limits: openRateLimits({}),
    allowances: { signIn: PLENTY, work: PLENTY },
    identity: { linkSecret: SECRET, sealingSecret: SECRET, secondFactor: "optional" },
    operations: { queues: { depths: () => Promise.reject(new Error("no queues here")) }, dependencies: [] },
    papers: NO_PAPERS,
    printSlips: () => Promise.reject(new Error("no press here")),
    publicUrl: ADMIN,
    origins: [ADMIN],
    secureCookies: true,
    sessionIdIn: sessionIdIn("__Host-cw_staff"),
    observe: () => undefined,
    ...more,
  };
}

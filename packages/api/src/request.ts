import type { StorefrontWorld } from "./world.ts";

/** One HTTP request as the BFF sees it. */
export interface StorefrontRequest {
  readonly world: StorefrontWorld;
  readonly requestId: string;
  readonly cookies: ReadonlyMap<string, string>;
  readonly setCookie: (header: string) => void;
  /** From the trusted hop only; the key of rate limits for those who hold no cart. */
  readonly clientAddress: string;
  /** The User-Agent header, or empty. */
  readonly userAgent: string;
  /** The Origin header; null when the browser sent none. */
  readonly origin: string | null;
  /** Sec-Fetch-Site; null when the browser sent none. */
  readonly fetchSite: string | null;
}

/** A caller inside our own process, for pages that are shared by everybody: anonymous, without cookies, queries only. */
export function anonymousRequest(world: StorefrontWorld, requestId: string): StorefrontRequest {
  return {
    world,
    requestId,
    cookies: new Map(),
    setCookie: () => undefined,
    clientAddress: IN_PROCESS,
    userAgent: "",
    origin: null,
    fetchSite: null,
  };
}

export const IN_PROCESS = "in-process";

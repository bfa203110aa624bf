import path from "node:path";
import type { NextConfig } from "next";
import { publicPagePolicy, securityHeaders } from "./security-headers.ts";

/** The market whose pages carry no prefix. Which markets exist is data; that the others are two letters is a rule of paths. */
const DEFAULT_MARKET = "us";
/** Not pages: these keep their paths. */
const NOT_A_PAGE = "api|media|_next|favicon\\.ico|icon\\.svg|robots\\.txt|sitemap\\.xml";
/** Pages that take money or passwords (src/proxy.ts, whose matcher lists the same). */
const PAGES_WITH_POLICY_OF_THEIR_OWN =
  "(?:[a-z]{2}/)?(?:checkout|orders|sign-in|create-account|confirm-account|reset-password|confirm-email|account)(?:/|$)";

/** As in src/list/list-query.ts, whose test holds the two together. */
export const LIST_KEYS = ["sort", "colour", "from", "to", "cursor"];

/** Static pages read no query: a list with a filter in its address is answered by its dynamic sibling. */
const filteredLists = ["", "/:market([a-z]{2})"].flatMap((prefix) =>
  LIST_KEYS.map((key) => ({
    source: `${prefix}/:list(categories|collections)/:path+`,
    has: [{ type: "query" as const, key }],
    destination: `/${prefix === "" ? DEFAULT_MARKET : ":market"}/filtered/:list/:path+`,
  })),
);

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  cacheComponents: true,
  partialPrefetching: true,
  transpilePackages: ["@cartwright/ui"],
  serverExternalPackages: ["pino", "prom-client", "@prisma/client", "@prisma/adapter-pg", "pg"],
  poweredByHeader: false,
  // The framework hashes the whole page anew for each answer: a third of what a cached page costs, for a 304 now and then.
  generateEtags: false,
  reactStrictMode: true,
  // Rendered pages stay in memory, bounded, and not on disk: whoever tries random addresses can fill nothing.
  cacheMaxMemorySize: 64 * 1024 * 1024,
  experimental: { isrFlushToDisk: false },

  redirects: () => [
    { source: `/${DEFAULT_MARKET}`, destination: "/", permanent: true },
    { source: `/${DEFAULT_MARKET}/:path*`, destination: "/:path*", permanent: true },
  ],
  rewrites: () => ({
    // Every page lives under [market]; a first segment of two letters names it, anything else means the default market.
    beforeFiles: [
      // An order's link: its key is proven, remembered by this browser, and gone from the address.
      ...["", "/:market([a-z]{2})"].map((prefix) => ({
        source: `${prefix}/orders/:number(\\d{1,15})`,
        has: [{ type: "query" as const, key: "key" }],
        destination: `/api/orders/${prefix === "" ? DEFAULT_MARKET : ":market"}/:number`,
      })),
      ...filteredLists,
      { source: "/", destination: `/${DEFAULT_MARKET}` },
      {
        source: `/:first((?!(?:${NOT_A_PAGE})(?:/|$)|[a-z]{2}(?:/|$))[^/]+)/:rest*`,
        destination: `/${DEFAULT_MARKET}/:first/:rest*`,
      },
    ],
    afterFiles: [],
    // What no page answers is one page, not one cached page per address that somebody made up.
    fallback: [{ source: "/:market([a-z]{2})/:rest+", destination: "/:market/not-found" }],
  }),
  headers: () => [
    { source: "/:path*", headers: securityHeaders },
    {
      source: `/:path((?!${PAGES_WITH_POLICY_OF_THEIR_OWN}).*)`,
      headers: [{ key: "Content-Security-Policy", value: publicPagePolicy(process.env.NODE_ENV === "development") }],
    },
  ],
};

export default config;

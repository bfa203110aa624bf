import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  cacheComponents: true,
  partialPrefetching: true,
  // A page that a role does not open is a page of its own: forbidden.tsx.
  experimental: { authInterrupts: true },
  transpilePackages: ["@cartwright/ui"],
  serverExternalPackages: ["pino", "prom-client", "@prisma/client", "@prisma/adapter-pg", "pg"],
  poweredByHeader: false,
  // Nothing here is kept by anybody, so nothing is compared either.
  generateEtags: false,
  reactStrictMode: true,
  // The policy of pages, with a nonce for each answer, is made in src/proxy.ts.
  headers: () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
      ],
    },
    // Answers of the server to programs: neither run nor shown as a page.
    {
      source: "/api/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
};

export default config;

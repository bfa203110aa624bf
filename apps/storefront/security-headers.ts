/** What every answer carries. */
export const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Also for answers without a policy of their own: what is not there beside a page that takes money.
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/**
 * The policy of the public pages. They are static and shared, so their inline scripts (the framework's data) can carry no
 * nonce; they embed nothing and are embedded nowhere. Pages that take money have a stricter one of their own, with a nonce
 * and the gateway's origin, which is known only when the shop runs (src/proxy.ts).
 */
export function publicPagePolicy(development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

import { createHash } from "node:crypto";
import { themeScript } from "@cartwright/ui/theme";

/** The one inline script that is the same on every page; it is known by its hash. */
const THEME_SCRIPT = createHash("sha256").update(themeScript).digest("base64");

interface MoneyPage {
  readonly nonce: string;
  /** Where the hosted card field comes from. */
  readonly gatewayOrigin: string;
  /** React evaluates code for its error messages while the shop is being developed. */
  readonly development: boolean;
}

/**
 * The policy of the pages that take money: only scripts that this answer names, and those that they load, run; only the
 * gateway's field may be framed.
 */
export function moneyPagePolicy({ nonce, gatewayOrigin, development }: MoneyPage): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'sha256-${THEME_SCRIPT}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${gatewayOrigin}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

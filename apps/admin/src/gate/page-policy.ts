import { createHash } from "node:crypto";
import { themeScript } from "@cartwright/ui/theme";
import { earlyTypingScript } from "../shell/early-typing.ts";

/** The inline scripts that are the same on every page; they are known by their hashes. */
const INLINE = [themeScript, earlyTypingScript]
  .map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`)
  .join(" ");

/**
 * The policy of every page: only scripts and style sheets that this answer names, and the scripts that those load, run; nothing
 * is embedded and nothing may embed us. Styles as attributes are allowed, since React writes them for computed sizes.
 * React evaluates code for its error messages, and sheets come as inline styles, while the admin is being developed.
 */
export function pagePolicy({ nonce, development }: { nonce: string; development: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' ${INLINE} 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

import { createHash } from "node:crypto";

/** Far more statements than the stores hold; texts beyond it, which something must be making up, are not kept. */
const MOST = 1_000;

/** A statement that selects `*` would fail on every open connection once a migration adds a column: it is never prepared. */
const SELECTS_ALL = /(select|,|\.)\s*\*/i;

/**
 * Names for prepared statements: the same text has the same name, so that each connection plans it a few times and not
 * always (0.3–1 ms for the larger reads). An empty name means: not prepared.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST) return "";
    const name = SELECTS_ALL.test(sql) ? "" : `s_${createHash("sha256").update(sql).digest("hex").slice(0, 24)}`;
    names.set(sql, name);
    return name;
  };
}

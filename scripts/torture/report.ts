import type { Finding } from "./evidence.ts";

export interface Checked extends Finding {
  readonly name: string;
}

const SHOWN = 8;

/** The table of promises with what was looked at and what is wrong, the wrong ones told in words below. */
export function invariantTable(checked: readonly Checked[]): string {
  const width = Math.max(...checked.map(({ name }) => name.length));
  const row = (name: string, rows: string, violations: string) =>
    `  ${name.padEnd(width)}  ${rows.padStart(7)}  ${violations.padStart(10)}`;
  return [
    row("promise", "checked", "violations"),
    row("─".repeat(width), "─".repeat(7), "─".repeat(10)),
    ...checked.map(({ name, rows, violations }) =>
      row(name, String(rows), violations.length === 0 ? "–" : String(violations.length)),
    ),
    ...checked.flatMap(wordsOf),
  ].join("\n");
}

function wordsOf({ name, rows, violations }: Checked): string[] {
  if (violations.length === 0 && rows > 0) return [];
  if (rows === 0) return ["", `✗ ${name}: there was nothing to check it on`];
  const more = violations.length > SHOWN ? [`    … and ${violations.length - SHOWN} more`] : [];
  return ["", `✗ ${name}`, ...violations.slice(0, SHOWN).map((violation) => `    ${violation}`), ...more];
}

/** Counts as lines of “what … how many”. */
export function countLines(counts: ReadonlyMap<string, string | number>): string {
  const width = Math.max(...[...counts.keys()].map((what) => what.length));
  return [...counts].map(([what, count]) => `  ${what.padEnd(width)}  ${count}`).join("\n");
}

/** A promise counts as kept when it was checked on something and nothing broke it. */
export const isKept = ({ rows, violations }: Finding): boolean => rows > 0 && violations.length === 0;

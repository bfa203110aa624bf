/** One broken rule at one place. `file` is relative to the root of the tree that was checked. */
export type Finding = { rule: string; file: string; line: number; message: string };

/** Writes the findings in the order of the files and ends the process: 1 when there is any, else 0 with what was read. */
export function reportAndExit(findings: Finding[], whenClean: string): never {
  const sorted = findings.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  for (const { rule, file, line, message } of sorted) process.stdout.write(`${file}:${line}  ${rule}  ${message}\n`);
  process.stdout.write(findings.length === 0 ? `${whenClean}\n` : `\n${findings.length} found\n`);
  process.exit(findings.length === 0 ? 0 : 1);
}

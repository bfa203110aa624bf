import { existsSync, readdirSync, statSync } from "node:fs";
import os from "node:os";
import { checks, generateClient } from "../tooling/verify/checks.ts";
import { runCheck, runChecks, type Result } from "../tooling/verify/run-checks.ts";

/**
 * `npm run verify`: every static check, in seconds. One line per check as it ends, then the whole output of those
 * that failed, then `N passed, N failed`. Ends with 1 when one failed.
 */
const started = performance.now();
const generated = isClientStale() ? [await runCheck(generateClient)] : [];
generated.forEach(printLine);
const results = [
  ...generated,
  ...(await runChecks(checks, Math.min(4, Math.max(2, os.availableParallelism())), printLine)),
];
const failed = results.filter(({ ok }) => !ok);

for (const { name, output } of failed) process.stdout.write(`\n── ${name} ──\n${output.trimEnd()}\n`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(`\nverify took ${seconds} s\n${results.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function printLine({ name, ok, seconds: took }: Result): void {
  process.stdout.write(`${ok ? "✓" : "✗"} ${name.padEnd(40)} ${took.toFixed(1).padStart(5)} s\n`);
}

function isClientStale(): boolean {
  const folder = "packages/db/src/generated";
  if (!existsSync(folder)) return true;
  const writtenAt = statSync(folder).mtimeMs;
  const sources = readdirSync("packages/db", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".prisma"),
  );
  return sources.some((file) => !file.includes("node_modules") && statSync(`packages/db/${file}`).mtimeMs > writtenAt);
}

import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { openTerminal } from "@cartwright/local-cloud/terminal";
import { machine } from "./env.ts";
import { generateClient } from "./generate.ts";
import { program, ROOT } from "./places.ts";
import { command, reportFile } from "./testing/command.ts";
import { vitestOutcome } from "./testing/outcome.ts";
import { runPhases } from "./testing/run-phases.ts";

/** `npm run test:deep`: what takes long. Faults under kill -9, planted bugs, the invariants after them. */
const report = reportFile("deep");
const torture = join(ROOT, "scripts/torture/main.ts");
mkdirSync(dirname(report), { recursive: true });

await openTerminal(process.stdout, 10).step("Database client", (tell) => generateClient(machine().base, tell));
await runPhases([
  command({
    name: "Deep tests",
    args: [
      program("vitest/vitest.mjs"),
      "run",
      "--project",
      "deep",
      "--passWithNoTests",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    limitMinutes: 30,
    report: () => vitestOutcome(report),
  }),
  command({ name: "Torture", args: [torture, "--orders", "200"], limitMinutes: 20 }),
  command({
    name: "Torture with a planted bug",
    args: [torture, "--orders", "40", "--plant", "no-inbox"],
    limitMinutes: 15,
  }),
]);

import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { openTerminal } from "@cartwright/local-cloud/terminal";
import { buildApps } from "./builds.ts";
import { machine } from "./env.ts";
import { generateClient } from "./generate.ts";
import { program, ROOT } from "./places.ts";
import { command, reportFile } from "./testing/command.ts";
import { playwrightOutcome, vitestOutcome } from "./testing/outcome.ts";
import { runPhases, type Phase } from "./testing/run-phases.ts";

/** `npm test`: everything that has to hold before a change goes in, beside a running shop if there is one. */
const { base } = machine();
const terminal = openTerminal(process.stdout, 10);
const [unitReport, journeyReport] = [reportFile("vitest"), reportFile("playwright")];
rmSync(dirname(unitReport), { recursive: true, force: true });
mkdirSync(dirname(unitReport), { recursive: true });

const build: Phase = {
  name: "Production build",
  run: async () =>
    void (await terminal.step("Building the apps", () => buildApps(base, (line) => terminal.line("build", line)))),
};

await terminal.step("Database client", (tell) => generateClient(base, tell));
await runPhases([
  command({ name: "Static checks", args: [join(ROOT, "scripts/verify.ts")], limitMinutes: 5 }),
  command({
    name: "Unit and database tests",
    args: [
      program("vitest/vitest.mjs"),
      "run",
      "--project",
      "unit",
      "--project",
      "db",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${unitReport}`,
    ],
    limitMinutes: 15,
    report: () => vitestOutcome(unitReport),
  }),
  build,
  command({
    name: "Journeys in a browser",
    args: [join(ROOT, "scripts/journeys.ts"), "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport },
    limitMinutes: 15,
    report: () => playwrightOutcome(journeyReport),
  }),
]);

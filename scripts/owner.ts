import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { runningConsole } from "@cartwright/local-cloud/run-record";
import { deploymentEnv, machine } from "./env.ts";
import { LOCAL, ROOT, runRecordOf } from "./places.ts";
import { demoSecrets } from "./secrets.ts";
import { stackEnv } from "./stack-env.ts";

/**
 * `npm run owner -- --email ana@example.test --name "Ana"`: invites the first owner and prints their link. Works on the database
 * that DATABASE_URL names, else on the shop that `npm start` runs here.
 */
const env = deploymentEnv() ?? localEnv();
if (env === undefined) {
  console.error("No shop is running here. Start one with npm start, or name a database in DATABASE_URL.");
  process.exit(1);
}
const task = join(ROOT, "packages/identity/src/first-owner-main.ts");
const { status } = spawnSync(process.execPath, [task, ...process.argv.slice(2)], { env, stdio: "inherit" });
process.exit(status ?? 1);

function localEnv(): Record<string, string> | undefined {
  if (runningConsole(runRecordOf(LOCAL)) === undefined) return undefined;
  const { base, ports } = machine();
  return { ...base, ...stackEnv(ports, demoSecrets(join(LOCAL, "demo-secrets.json"))) };
}

import { join } from "node:path";
import { runningConsole } from "@cartwright/local-cloud/run-record";
import { runTask } from "@cartwright/local-cloud/run-task";
import { machine } from "../env.ts";
import { LOCAL, program, ROOT, runRecordOf } from "../places.ts";
import { demoSecrets } from "../secrets.ts";
import { demoPasswords, stackEnv } from "../stack-env.ts";
import { startTestStack } from "../test-stack.ts";

/** `npm run screenshots`: every screen at three widths in both themes into docs/screenshots, of the running shop or of one of its own. */
const { base, ports } = machine();
const LIMITS = {
  LIMIT_CHECKOUT_PER_MINUTE: "10000",
  LIMIT_ACCOUNT_PER_MINUTE: "10000",
  LIMIT_SIGN_IN_PER_MINUTE: "10000",
  LIMIT_WORK_PER_MINUTE: "100000",
};
const running = runningConsole(runRecordOf(LOCAL)) !== undefined;
const own = running ? undefined : await startTestStack({ name: "screenshots", env: LIMITS });
const secrets = demoSecrets(join(LOCAL, "demo-secrets.json"));
const env = own
  ? { ...own.env, ...own.demoPasswords }
  : { ...base, ...stackEnv(ports, secrets), ...demoPasswords(secrets) };
try {
  const args = [program("@playwright/test/cli.js"), "test", "--config=pictures.config.ts", ...process.argv.slice(2)];
  const plan = { name: "taking pictures", command: process.execPath, args, cwd: join(ROOT, "e2e"), env: { ...env } };
  await runTask(plan, (line) => console.log(line));
} finally {
  await own?.stop();
}

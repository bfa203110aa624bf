import { join } from "node:path";
import { runTask } from "@cartwright/local-cloud/run-task";
import { openTerminal } from "@cartwright/local-cloud/terminal";
import { ensureChromium } from "./chromium.ts";
import { machine } from "./env.ts";
import { program, ROOT } from "./places.ts";
import { startTestStack } from "./test-stack.ts";

/** The journeys in a browser, against a shop of their own. What stands behind the script's name goes on to Playwright. */
const LIMITS = {
  // All customers share this machine's one address.
  LIMIT_BROWSE_PER_MINUTE: "100000",
  LIMIT_CART_PER_MINUTE: "100000",
  LIMIT_CHECKOUT_PER_MINUTE: "100000",
  LIMIT_ACCOUNT_PER_MINUTE: "100000",
  LIMIT_SIGN_IN_PER_MINUTE: "100000",
};

const terminal = openTerminal(process.stdout, 10);
const { base } = machine();
await terminal.step("Looking for Chromium", (tell) => ensureChromium(base, tell));
const stack = await terminal.step("A shop for the journeys", () =>
  startTestStack({ name: "e2e", twoAdmins: true, env: { ...LIMITS, LOG_LEVEL: "warn" } }),
);
const leave = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => leave.abort(new Error("stopped")));
try {
  await runTask(
    {
      name: "the journeys",
      command: process.execPath,
      args: [program("@playwright/test/cli.js"), "test", ...process.argv.slice(2)],
      cwd: join(ROOT, "e2e"),
      env: { ...stack.env, ...stack.demoPasswords, SECOND_ADMIN_URL: stack.secondAdminUrl },
    },
    (line) => console.log(line),
    leave.signal,
  );
} catch {
  // What failed, Playwright has told.
  process.exitCode = 1;
} finally {
  await stack.stop();
}

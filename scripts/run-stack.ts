import { join } from "node:path";
import { LocalProblem } from "@cartwright/local-cloud/problem";
import { removeRunRecord, runningConsole, writeRunRecord } from "@cartwright/local-cloud/run-record";
import { openTerminal, took, type Terminal } from "@cartwright/local-cloud/terminal";
import { buildApps } from "./builds.ts";
import { machine, type Machine } from "./env.ts";
import { generateClient } from "./generate.ts";
import { DEMO_CUSTOMER, DEMO_OWNER } from "@cartwright/demo/accounts";
import { LOCAL, runRecordOf } from "./places.ts";
import { demoSecrets } from "./secrets.ts";
import { makeWay, startStack, type Stack } from "./stack.ts";

/** Starts the stack of this checkout in this terminal and keeps it until it is told to stop. The process ends with it. */
export async function runStack(mode: "production" | "development"): Promise<void> {
  const terminal = openTerminal(process.stdout, 10);
  const leave = new AbortController();
  let stack: Stack | undefined;
  const onStop = stopOnSignals(terminal, leave, () => stack);
  try {
    const started = Date.now();
    stack = await bringUp(terminal, mode, leave.signal);
    if (leave.signal.aborted) return await onStop();
    terminal.say(welcome(stack, took(Date.now() - started)));
  } catch (error) {
    if (!leave.signal.aborted) report(terminal, error);
    if (runningConsole(runRecordOf(LOCAL)) === undefined) removeRunRecord(runRecordOf(LOCAL));
    process.exit(leave.signal.aborted ? 0 : 1);
  }
}

async function bringUp(terminal: Terminal, mode: "production" | "development", signal: AbortSignal): Promise<Stack> {
  const { ports, base } = readMachine();
  await makeWay(LOCAL, ports, terminal);
  // From here on nobody installs or resets under us.
  writeRunRecord(runRecordOf(LOCAL), undefined, []);
  await terminal.step("Database client", (tell) => generateClient(base, tell));
  const builds =
    mode === "production"
      ? await terminal.step("Building the apps", (tell) => buildApps(base, tell, signal))
      : undefined;
  signal.throwIfAborted();
  return startStack({
    dataDir: LOCAL,
    ports,
    secrets: demoSecrets(join(LOCAL, "demo-secrets.json")),
    baseEnv: base,
    ...(builds ? { builds } : {}),
    autoRestart: true,
    terminal,
    signal,
  });
}

function readMachine(): Machine {
  try {
    return machine();
  } catch (error) {
    throw error instanceof RangeError ? new LocalProblem(error.message) : error;
  }
}

/** The first signal stops in order, the second at once. Returns the stop, for a start that was given up half way. */
function stopOnSignals(
  terminal: Terminal,
  leave: AbortController,
  stack: () => Stack | undefined,
): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await terminal.step("Stopping", () => stack()?.stop() ?? Promise.resolve());
    process.exit(0);
  };
  const onSignal = () => {
    if (!leave.signal.aborted) {
      leave.abort(new Error("stopped"));
      terminal.say(
        "Stopping: the web apps, then the workers once they have drained, then the rest. Ctrl-C again to force.",
      );
      if (stack()) stopping = stop();
      return;
    }
    terminal.warn("Forced.");
    void Promise.resolve(stack()?.stop(true)).finally(() => process.exit(1));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onSignal();
  }, 500).unref();
  // A terminal that has gone away is no reason to die without order.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return () => stopping ?? stop();
}

function report(terminal: Terminal, error: unknown): void {
  if (error instanceof LocalProblem) terminal.warn(`\n${error.message}\n`);
  else terminal.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  terminal.say("“npm run doctor” looks at this machine and says what is missing.");
}

function welcome({ ports, demoPasswords }: Pick<Stack, "ports" | "demoPasswords">, time: string): string {
  const [shop, admin] = [`http://localhost:${ports.storefront}`, `http://localhost:${ports.admin}`];
  return [
    "",
    `  Alder & Clay is open (${time}).`,
    "",
    `  Storefront   ${shop}    ${DEMO_CUSTOMER} · password ${demoPasswords["DEMO_CUSTOMER_PASSWORD"]}`,
    `  Admin        ${admin}    ${DEMO_OWNER} · password ${demoPasswords["DEMO_OWNER_PASSWORD"]}`,
    `  Mailbox      http://localhost:${ports.mailbox}    every mail the shop sends`,
    `  Gateway      http://localhost:${ports.gateway}    the test cards and the gateway's book`,
    "",
    "  Pay with 4242 4242 4242 4242, any date to come, any three digits.",
    "  Ctrl-C stops everything; the next start has your data.",
    "",
  ].join("\n");
}

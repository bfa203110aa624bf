import { join } from "node:path";
import { launchPostgres } from "@cartwright/local-cloud/launch-postgres";
import { launchProcess } from "@cartwright/local-cloud/launch-process";
import { STOP_ORDER, type Part, type PartEvents } from "@cartwright/local-cloud/part";
import { reaperPid } from "@cartwright/local-cloud/reaper";
import { requireFreePort } from "@cartwright/local-cloud/require-free-port";
import { clearPreviousRun, removeRunRecord, writeRunRecord } from "@cartwright/local-cloud/run-record";
import { runTask } from "@cartwright/local-cloud/run-task";
import { supervise } from "@cartwright/local-cloud/supervise";
import type { Terminal } from "@cartwright/local-cloud/terminal";
import { APPS, layOutApp, type Builds } from "./builds.ts";
import { partsOf, type PartPlan, type WorkerProcess } from "./parts.ts";
import { ROOT, runRecordOf } from "./places.ts";
import { PORT_VARIABLES, type Ports } from "./ports.ts";
import type { Secrets } from "./secrets.ts";
import { demoPasswords, ownerDatabaseUrl, stackEnv } from "./stack-env.ts";

export interface StackOptions {
  /** Everything that this stack writes lies here; as root, PostgreSQL's data lies elsewhere. */
  readonly dataDir: string;
  readonly ports: Ports;
  readonly secrets: Secrets;
  /** The machine's own environment, to which the stack's is added. */
  readonly baseEnv: Readonly<Record<string, string>>;
  /** What to serve; without it the apps run with hot reload from their sources. */
  readonly builds?: Builds;
  /** One process with every role when left out. */
  readonly workers?: readonly WorkerProcess[];
  /** The port of a second process of the admin, to see that what holds in one holds in all. */
  readonly secondAdminPort?: number;
  /** Wins over the stack's own environment: rate limits, log level. */
  readonly env?: Readonly<Record<string, string>>;
  /** Start again what dies; a fault test does that itself. */
  readonly autoRestart: boolean;
  readonly postgresSettings?: Readonly<Record<string, string | number>>;
  readonly terminal: Terminal;
  /** Gives up the start; what is up by then is stopped. */
  readonly signal?: AbortSignal;
}

export interface Stack {
  readonly ports: Ports;
  /** What its processes have in their environment; enough to join it as one more process. */
  readonly env: Readonly<Record<string, string>>;
  /** As its owner, for those who look from outside. */
  readonly databaseUrl: string;
  /** DEMO_OWNER_PASSWORD and DEMO_CUSTOMER_PASSWORD, as the seed made their accounts. */
  readonly demoPasswords: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
  /** The part of that name: database, emulator, mailbox, gateway, workers (or what they were named), storefront, admin. */
  part(name: string): Part;
  /** Stops everything in order; `force` kills. */
  stop(force?: boolean): Promise<void>;
}

/** Brings up a whole stack, migrated and seeded; refuses, as a LocalProblem, what stands in its way and leaves nothing running then. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { ports, terminal, dataDir, signal } = options;
  const record = runRecordOf(dataDir);
  const env = { ...options.baseEnv, ...stackEnv(ports, options.secrets), ...options.env };
  const workers = options.workers ?? [{ name: "workers" }];
  const { secondAdminPort } = options;
  const mode = options.builds ? "production" : "development";
  const plans = partsOf({ ports, env, dataDir, workers, mode, ...(secondAdminPort && { secondAdminPort }) });

  await makeWay(dataDir, ports, terminal);

  const note = () => writeRunRecord(record, reaperPid(), parts);
  const events: PartEvents = { ...eventsOn(terminal), started: note };
  const parts: readonly Part[] = [
    databasePart(options, events),
    ...plans.map((plan) => processPart(plan, events, options.autoRestart)),
  ];
  const stop = async (force = false) => {
    await stopParts(parts, force);
    removeRunRecord(record);
  };
  note();

  try {
    await bringUp(options, parts, plans, env);
    signal?.throwIfAborted();
  } catch (error) {
    await stop();
    throw error;
  }
  const databaseUrl = ownerDatabaseUrl(ports, options.secrets);
  const passwords = demoPasswords(options.secrets);
  return {
    ports,
    env,
    databaseUrl,
    demoPasswords: passwords,
    parts,
    part: (name) => partNamed(parts, name),
    stop,
  };
}

/** Stops what a killed run on this data has left behind. Refuses while another runs on it, and a port that somebody else has. */
export async function makeWay(dataDir: string, ports: Ports, terminal: Terminal): Promise<void> {
  for (const name of await clearPreviousRun(runRecordOf(dataDir)))
    terminal.warn(`Stopped ${name}, which a killed run had left behind.`);
  for (const [name, port] of Object.entries(ports) as [keyof Ports, number][])
    await requireFreePort(port, PURPOSES[name], PORT_VARIABLES[name][0]);
}

async function bringUp(
  options: StackOptions,
  parts: readonly Part[],
  plans: readonly PartPlan[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const { terminal, signal } = options;
  const inStage = (stage: PartPlan["stage"]) =>
    plans.filter((plan) => plan.stage === stage).map((plan) => partNamed(parts, plan.name));
  const task = (name: string, script: string, tell: (text: string) => void, more = {}) =>
    runTask(
      { name, command: process.execPath, args: [join(ROOT, script)], cwd: ROOT, env: { ...env, ...more } },
      tell,
      signal,
    );

  await terminal.step("Database, queues, objects, mailbox and gateway", () =>
    startAll([partNamed(parts, "database"), ...inStage("cloud")], signal),
  );
  await terminal.step("Migrations and queues", async (tell) => {
    await Promise.all([
      task("the migration", "packages/db/src/migrate/main.ts", tell, {
        MIGRATION_DATABASE_URL: ownerDatabaseUrl(options.ports, options.secrets),
      }),
      task("the creation of queues", "scripts/prepare-cloud.ts", tell),
    ]);
  });
  await terminal.step("Alder & Clay", (tell) =>
    task("the seed", "packages/demo/src/seed/main.ts", tell, demoPasswords(options.secrets)),
  );
  await terminal.step("Workers, storefront and admin", async () => {
    if (options.builds) for (const app of APPS) layOutApp(app, options.builds[app], options.dataDir);
    await startAll(inStage("apps"), signal);
    await startAll(inStage("last"), signal);
  });
}

async function startAll(parts: readonly Part[], signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const all = Promise.all(parts.map((part) => part.start()));
  await (signal ? Promise.race([all, whenAborted(signal)]) : all);
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, give) => signal.addEventListener("abort", () => give(signal.reason as Error), { once: true }));
}

/** Part by part where a later one needs an earlier one, side by side where not. */
async function stopParts(parts: readonly Part[], force: boolean): Promise<void> {
  for (const phase of STOP_ORDER) {
    const inPhase = parts.filter((part) => part.stopPhase === phase);
    await Promise.all(inPhase.map((part) => (force && phase !== "database" ? part.kill() : part.stop())));
  }
}

function partNamed(parts: readonly Part[], name: string): Part {
  const part = parts.find((candidate) => candidate.name === name);
  if (!part)
    throw new RangeError(`This stack has no “${name}”; it has ${parts.map((candidate) => candidate.name).join(", ")}.`);
  return part;
}

function databasePart(options: StackOptions, events: PartEvents): Part {
  const launch = () =>
    launchPostgres(
      {
        dataDir: join(options.dataDir, "postgres"),
        port: options.ports.database,
        password: options.secrets.databasePassword,
        settings: options.postgresSettings ?? {},
      },
      (text) => events.line("database", text),
    );
  return supervise({ name: "database", stopPhase: "database", launch }, events, options.autoRestart);
}

const processPart = (plan: PartPlan, events: PartEvents, autoRestart: boolean): Part =>
  supervise(
    {
      name: plan.name,
      stopPhase: plan.stopPhase,
      launch: () => Promise.resolve(launchProcess(plan, (text) => events.line(plan.name, text))),
    },
    events,
    autoRestart,
  );

function eventsOn(terminal: Terminal): Omit<PartEvents, "started"> {
  return {
    line: terminal.line,
    back: (name) => terminal.say(`${name} is back.`),
    died: (name, reason, restartInMs) =>
      terminal.warn(
        restartInMs === undefined
          ? `${name} has died (${reason}) and is not started again. Ctrl-C stops the rest.`
          : `${name} has died (${reason}); starting it again in ${restartInMs / 1000} s.`,
      ),
  };
}

const PURPOSES: Readonly<Record<keyof Ports, string>> = {
  storefront: "the storefront",
  admin: "the admin",
  mailbox: "the mailbox",
  smtp: "the mailbox's SMTP",
  gateway: "the test gateway",
  workers: "the workers' health",
  database: "PostgreSQL",
  emulator: "queues and objects",
  metrics: "metrics",
};

import { createWriteStream, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePortBlock } from "@cartwright/local-cloud/free-port-block";
import { giveKeptObjects, keepObjects } from "@cartwright/local-cloud/kept-objects";
import { homeOf } from "@cartwright/local-cloud/postgres-home";
import { clearPreviousRun, runningConsole } from "@cartwright/local-cloud/run-record";
import { openTerminal, type Terminal } from "@cartwright/local-cloud/terminal";
import { buildApps, type Builds } from "./builds.ts";
import { machine } from "./env.ts";
import { LOCAL, runRecordOf } from "./places.ts";
import type { Ports } from "./ports.ts";
import { freshSecrets } from "./secrets.ts";
import { startStack, type Stack, type StackOptions } from "./stack.ts";

export interface TestStackOptions extends Partial<
  Pick<StackOptions, "workers" | "env" | "autoRestart" | "postgresSettings">
> {
  /** Names the data folder, so that a look at the disk tells whose it is: “e2e”, “torture”. */
  readonly name: string;
  /** Two processes of the admin; the second one's address is `secondAdminUrl`. */
  readonly twoAdmins?: boolean;
  /** Hears every line that a process says, as it was written. */
  readonly onLine?: (part: string, text: string) => void;
  /** Changes what is served, e.g. for workers with a planted bug. */
  readonly changeBuilds?: (builds: Builds) => Promise<Builds>;
}

export interface TestStack extends Stack {
  /** What all of its processes have said. */
  readonly log: string;
  readonly dataDir: string;
  /** Answers only where two admins were asked for. */
  readonly secondAdminUrl: string;
}

/** A second stack of the production builds, on free ports with data of its own that goes away with `stop()`. Runs beside `npm start`. */
export async function startTestStack(options: TestStackOptions): Promise<TestStack> {
  const { name, env, onLine, changeBuilds, twoAdmins = false, ...rest } = options;
  await removeAbandoned(name);
  const dataDir = join(LOCAL, `${name}-${process.pid}`);
  mkdirSync(join(LOCAL, "logs"), { recursive: true });
  const log = join(LOCAL, "logs", `${name}.log`);
  const output = createWriteStream(log);
  const terminal = heardBy(onLine, openTerminal(output, 10));
  const { base } = machine();
  giveKeptObjects(PICTURES, join(dataDir, "emulator"));
  const built = await terminal.step("Building", (tell) => buildApps(base, tell));
  const ports = portsFromBlock(await freePortBlock(BLOCK));
  const stack = await startStack({
    dataDir,
    ports,
    ...(twoAdmins && { secondAdminPort: ports.admin + 1 }),
    secrets: freshSecrets(),
    baseEnv: base,
    builds: (await changeBuilds?.(built)) ?? built,
    autoRestart: false,
    postgresSettings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
    terminal,
    env: { GATEWAY_TEST_CONTROLS: "1", MAILBOX_TEST_CONTROLS: "1", ...env },
    ...rest,
  });
  const stop = async (force?: boolean) => {
    await stack.stop(force);
    keepObjects(join(dataDir, "emulator"), PICTURES, "media/");
    removeData(dataDir);
    output.end();
  };
  return { ...stack, log, dataDir, secondAdminUrl: `http://localhost:${ports.admin + 1}`, stop };
}

function heardBy(onLine: TestStackOptions["onLine"], terminal: Terminal): Terminal {
  if (onLine === undefined) return terminal;
  const line: Terminal["line"] = (part, text) => {
    onLine(part, text);
    terminal.line(part, text);
  };
  return { ...terminal, line };
}

/** Making the demo's pictures in every size takes longer than the rest of the seed: once is enough for all tests. */
const PICTURES = join(LOCAL, "pictures");

const BLOCK = 50;

const portsFromBlock = (first: number): Ports => ({
  storefront: first,
  admin: first + 1,
  mailbox: first + 3,
  gateway: first + 4,
  smtp: first + 5,
  database: first + 6,
  emulator: first + 7,
  workers: first + 10,
  metrics: first + 30,
});

/** Data folders of runs that were killed. */
async function removeAbandoned(name: string): Promise<void> {
  mkdirSync(LOCAL, { recursive: true });
  const own = new RegExp(`^${name}-\\d+$`);
  for (const folder of readdirSync(LOCAL).filter((entry) => own.test(entry))) {
    const dataDir = join(LOCAL, folder);
    if (runningConsole(runRecordOf(dataDir)) !== undefined) continue;
    await clearPreviousRun(runRecordOf(dataDir));
    removeData(dataDir);
  }
}

function removeData(dataDir: string): void {
  rmSync(homeOf(join(dataDir, "postgres")).folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

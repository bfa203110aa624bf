import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../ports/free-port.ts";
import { requireFreePort } from "../ports/require-free-port.ts";
import { LocalProblem } from "../problem.ts";
import { identityOf } from "../process/identity.ts";
import { stopWithUs } from "../process/reaper.ts";
import { stopProcess } from "../process/stop-process.ts";
import { DATABASE, prepareCluster, SUPERUSER } from "./cluster.ts";
import { handOver } from "./hand-over.ts";
import { homeOf, type PostgresHome } from "./home.ts";
import { serverOwner, type Owner } from "./owner.ts";
import { clearPreviousServer, noteStarter, STOP_SIGNALS } from "./previous-server.ts";
import { programsFor, type Programs } from "./programs.ts";

export interface PostgresOptions {
  /** The folder of this server; as root the data lies elsewhere, see `dataDir` of the result. */
  readonly dataDir: string;
  /** The port on 127.0.0.1; a free one when left out. */
  readonly port?: number;
  /** The password of the superuser; changed in the data when it differs from the last start's. */
  readonly password?: string;
  /** Server settings by name, added to ours: `{ fsync: "off" }`. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** The variable that a message about a taken port names. */
  readonly portVariable?: string;
}

export interface RunningPostgres {
  /** The superuser's address of the database “cartwright”. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Where the data really lies. */
  readonly dataDir: string;
  readonly log: string;
  /** What was wrong with the last run and has been put right. */
  readonly healed: string | undefined;
  /** Resolves when the server's process has ended, wanted or not. */
  readonly ended: Promise<void>;
  /** Ends all sessions and stops; resolves when the server is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL 17 of our own on the loopback, making its data folder first if need be. It heals what a killed run
 * left behind and dies with this process. Refuses, as a LocalProblem, a taken port and data that a living server uses.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const home = homeOf(options.dataDir);
  const owner = serverOwner();
  const password = options.password ?? "cartwright";
  makeFolder(home);
  const healed = await clearPreviousServer(home);
  const port = options.port ?? (await freePort());
  await requireFreePort(port, "PostgreSQL", options.portVariable ?? "DATABASE_PORT");
  const programs = programsFor(home, owner);
  prepareCluster(home, programs, owner, password);
  noteStarter(home);
  const server = launch(home, programs, owner, port, options.settings ?? {});
  await ready(home, server);
  return {
    ...running(server, home, healed),
    port,
    url: `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`,
  };
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 200,
  shared_preload_libraries: "pg_stat_statements",
  "pg_stat_statements.track": "all",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] ",
};

function makeFolder(home: PostgresHome): void {
  try {
    mkdirSync(home.folder, { recursive: true, mode: 0o755 });
  } catch (cause) {
    throw new LocalProblem(
      `PostgreSQL needs the folder ${home.folder}, which cannot be made: ${(cause as Error).message}`,
      { cause },
    );
  }
}

function launch(
  home: PostgresHome,
  programs: Programs,
  owner: Owner | undefined,
  port: number,
  settings: PostgresOptions["settings"],
): ChildProcess {
  const given = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(home.log, "w");
  const server = spawn(programs.postgres, ["-D", home.data, "-p", String(port), ...given], {
    cwd: dirname(home.data),
    env: { LANG: "C.UTF-8", TZ: "UTC" },
    // A group of its own, so that Ctrl-C does not stop the database before those who use it.
    detached: true,
    stdio: ["ignore", log, log],
    ...owner,
  });
  closeSync(log);
  handOver(home.log, owner);
  server.unref();
  return server;
}

/** The server writes “ready” into its lock file when it accepts connections. */
async function ready(home: PostgresHome, server: ChildProcess): Promise<void> {
  let failure: Error | undefined;
  server.once("error", (error) => (failure = error));
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (failure || server.exitCode !== null || server.signalCode !== null)
      throw new LocalProblem(`PostgreSQL did not start: ${failure?.message ?? lastWords(home)}`);
    if (isReady(home, server.pid)) return;
    await sleep(20);
  }
  throw new LocalProblem(`PostgreSQL was not ready within a minute. Its log: ${home.log}`);
}

function isReady(home: PostgresHome, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(home.data, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

const lastWords = (home: PostgresHome): string =>
  readFileSync(home.log, "utf8").trim().split("\n").slice(-5).join("\n");

function running(server: ChildProcess, home: PostgresHome, healed: string | undefined) {
  const pid = server.pid!;
  const target = { pid, identity: identityOf(pid) ?? "", group: false, signals: STOP_SIGNALS };
  const forget = stopWithUs(target);
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) await stopProcess(target);
    forget();
  };
  return { pid, dataDir: home.data, log: home.log, healed, ended, stop };
}

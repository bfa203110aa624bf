import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalProblem } from "../problem.ts";
import { commandOf, identityOf, isStill, workingFolderOf } from "../process/identity.ts";
import { stopProcess, type Target } from "../process/stop-process.ts";
import type { PostgresHome } from "./home.ts";

/** Fast first (ends sessions, writes a checkpoint), then immediate (recovers at the next start), then by force. */
export const STOP_SIGNALS: Target["signals"] = [
  ["SIGINT", 15_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 2_000],
];

/**
 * Clears the way for a new server: stops one that an earlier, dead starter left running on this cluster, and removes a
 * stale lock. Refuses while the starter of a running server is alive. Resolves to what had to be healed, if anything.
 */
export async function clearPreviousServer(home: PostgresHome): Promise<string | undefined> {
  const pid = lockedBy(home);
  if (pid === undefined) return undefined;
  const identity = identityOf(pid);
  if (identity !== undefined && isServerOf(pid, home)) {
    refuseIfStarterLives(home, pid);
    await stopProcess({ pid, identity, group: false, signals: STOP_SIGNALS });
    await endStrandedSessions(home);
    return `stopped a PostgreSQL (pid ${pid}) that an earlier run had left behind`;
  }
  await endStrandedSessions(home);
  rmSync(lockOf(home), { force: true });
  return "the last PostgreSQL was killed; its data is recovered now";
}

/** Notes who starts the server, so that a second starter on the same cluster is refused while the first is alive. */
export function noteStarter(home: PostgresHome): void {
  writeFileSync(home.starter, JSON.stringify({ pid: process.pid, identity: identityOf(process.pid) }));
}

const lockOf = (home: PostgresHome): string => join(home.data, "postmaster.pid");

/** The pid in the server's lock file. */
export function lockedBy(home: PostgresHome): number | undefined {
  if (!existsSync(lockOf(home))) return undefined;
  const pid = Number(readFileSync(lockOf(home), "utf8").split("\n")[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/** The kernel may have given the pid to somebody else since: a server of ours works in its data folder or names it. */
function isServerOf(pid: number, home: PostgresHome): boolean {
  return workingFolderOf(pid) === realpathSync(home.data) || (commandOf(pid)?.includes(home.data) ?? false);
}

function refuseIfStarterLives(home: PostgresHome, pid: number): void {
  if (!existsSync(home.starter)) return;
  const starter = JSON.parse(readFileSync(home.starter, "utf8")) as { pid: number; identity?: string };
  if (starter.pid === process.pid || !starter.identity || !isStill(starter.pid, starter.identity)) return;
  throw new LocalProblem(
    `PostgreSQL (pid ${pid}) already runs on ${home.data}, started by “${commandOf(starter.pid) ?? "?"}” (pid ${starter.pid}). Stop that first.`,
  );
}

/** Sessions of a killed server notice its death only when they are idle; a busy one would block the next start. */
async function endStrandedSessions(home: PostgresHome): Promise<void> {
  if (process.platform !== "linux") return;
  const data = realpathSync(home.data);
  const stranded = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && workingFolderOf(Number(name)) === data)
    .map(Number);
  for (const pid of stranded) {
    const identity = identityOf(pid);
    if (identity)
      await stopProcess({
        pid,
        identity,
        group: false,
        signals: [
          ["SIGQUIT", 1_000],
          ["SIGKILL", 1_000],
        ],
      });
  }
}

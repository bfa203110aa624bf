import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LocalProblem } from "../problem.ts";
import { identityOf, isStill } from "../process/identity.ts";
import { STOP_SIGNALS } from "../postgres/previous-server.ts";
import { stopProcess, type Target } from "../process/stop-process.ts";

interface Noted {
  readonly name: string;
  readonly pid: number;
  readonly identity: string;
}

const BY_GROUP: Pick<Target, "group" | "signals"> = {
  group: true,
  signals: [
    ["SIGTERM", 10_000],
    ["SIGKILL", 2_000],
  ],
};

interface Contents {
  readonly starter: Noted;
  readonly reaper: Noted | undefined;
  readonly parts: readonly Noted[];
}

const note = (name: string, pid: number | undefined): Noted | undefined => {
  const identity = pid === undefined ? undefined : identityOf(pid);
  return pid === undefined || identity === undefined ? undefined : { name, pid, identity };
};

/** Writes down who runs, for the next start, `doctor` and `reset`. */
export function writeRunRecord(
  file: string,
  reaper: number | undefined,
  parts: readonly { name: string; pid: number | undefined }[],
): void {
  const starter = note("console", process.pid);
  if (!starter) return;
  const contents: Contents = {
    starter,
    reaper: note("reaper", reaper),
    parts: parts.flatMap((part) => note(part.name, part.pid) ?? []),
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(contents, undefined, 2));
  renameSync(`${file}.new`, file);
}

/** Forgets the run: it has ended in good order. */
export const removeRunRecord = (file: string): void => rmSync(file, { force: true });

/** The pid of the console that runs on this record at the moment, if one does. */
export function runningConsole(file: string): number | undefined {
  const starter = read(file)?.starter;
  return starter && starter.pid !== process.pid && isStill(starter.pid, starter.identity) ? starter.pid : undefined;
}

/** What a record says of a run that is over without having said so: its parts that are still alive. */
export function leftOvers(file: string): readonly Noted[] {
  return (read(file)?.parts ?? []).filter((part) => isStill(part.pid, part.identity));
}

/**
 * Makes way for a new run. Refuses while another console runs; waits for the reaper of a killed one, and stops what even
 * that has left. Resolves with the names of what had to be stopped here.
 */
export async function clearPreviousRun(file: string): Promise<readonly string[]> {
  const living = runningConsole(file);
  if (living !== undefined)
    throw new LocalProblem(
      `Cartwright already runs in this folder (pid ${living}). Stop it with Ctrl-C in its terminal, or: kill ${living}`,
    );
  const record = read(file);
  if (!record) return [];
  const until = Date.now() + 60_000;
  while (record.reaper && isStill(record.reaper.pid, record.reaper.identity) && Date.now() < until) await sleep(100);
  const stopped = leftOvers(file).toReversed();
  for (const part of stopped)
    await stopProcess({ ...part, ...(part.name === "database" ? { group: false, signals: STOP_SIGNALS } : BY_GROUP) });
  return stopped.map((part) => part.name);
}

function read(file: string): Contents | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Contents;
  } catch {
    return undefined;
  }
}

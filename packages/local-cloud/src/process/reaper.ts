import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Target } from "./stop-process.ts";

let reaper: ChildProcess | undefined;

/**
 * Promises that a process does not outlive this one, even when this one is killed with -9: a small process of its own
 * notices that the pipe to us has closed and stops what we had started. Returns the way to take the promise back.
 */
export function stopWithUs(target: Target): () => void {
  const stdin = running().stdin;
  stdin?.write(`${JSON.stringify({ watch: target })}\n`);
  return () => void stdin?.write(`${JSON.stringify({ forget: target.pid })}\n`);
}

/** The pid of the reaper, if there is one; for the list of a stack's processes. */
export const reaperPid = (): number | undefined => reaper?.pid;

function running(): ChildProcess {
  if (reaper?.exitCode === null && reaper.signalCode === null) return reaper;
  reaper = spawn(process.execPath, [fileURLToPath(new URL("./reaper-main.ts", import.meta.url))], {
    // A group of its own: Ctrl-C at the terminal must not reach it.
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  reaper.stdin?.on("error", () => undefined);
  // Neither the reaper nor its pipe keeps a process alive that is otherwise done.
  reaper.unref();
  (reaper.stdin as { unref?: () => void } | null)?.unref?.();
  return reaper;
}

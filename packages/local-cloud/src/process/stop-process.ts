import { setTimeout as sleep } from "node:timers/promises";
import { isStill } from "./identity.ts";

export interface Target {
  readonly pid: number;
  readonly identity: string;
  /** Signal the whole process group that the process leads. */
  readonly group: boolean;
  /** Signals to send in turn, each with the milliseconds to wait before the next one. */
  readonly signals: readonly (readonly [signal: NodeJS.Signals, waitMs: number])[];
}

/** Asks a process to end, then insists. True when it is gone; a process that merely has the same pid is left alone. */
export async function stopProcess(target: Target): Promise<boolean> {
  for (const [signal, waitMs] of target.signals) {
    if (!isStill(target.pid, target.identity)) return true;
    sendSignal(target.pid, signal, target.group);
    const until = Date.now() + waitMs;
    while (Date.now() < until) {
      if (!isStill(target.pid, target.identity)) return true;
      await sleep(25);
    }
  }
  return !isStill(target.pid, target.identity);
}

/** Sends a signal to a process or to the group it leads; silent when it is already gone. */
export function sendSignal(pid: number, signal: NodeJS.Signals, group: boolean): void {
  try {
    process.kill(group && process.platform !== "win32" ? -pid : pid, signal);
  } catch {
    // Gone between the look and the signal.
  }
}

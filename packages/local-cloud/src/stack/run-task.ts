import { LocalProblem } from "../problem.ts";
import { launchProcess, type ProcessPlan } from "./launch-process.ts";

export type TaskPlan = Omit<ProcessPlan, "healthUrl" | "startTimeoutMs" | "stopTimeoutMs">;

const KEPT_LINES = 40;

/** Runs a command to its end. Refuses, with its last lines, when it fails; stops it when `signal` says so. */
export async function runTask(plan: TaskPlan, onLine: (text: string) => void, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  const lines: string[] = [];
  const task = launchProcess({ ...plan, startTimeoutMs: 0, stopTimeoutMs: 5_000 }, (text) => {
    lines.push(text);
    if (lines.length > KEPT_LINES) lines.shift();
    onLine(text);
  });
  task.healthy.catch(() => undefined);
  const abort = () => void task.stop();
  signal?.addEventListener("abort", abort, { once: true });
  const reason = await task.ended;
  signal?.removeEventListener("abort", abort);
  signal?.throwIfAborted();
  if (reason !== "exit code 0")
    throw new LocalProblem(
      `${plan.name} failed (${reason}). Its last lines:\n${lines.map((line) => `  ${line}`).join("\n")}`,
    );
}

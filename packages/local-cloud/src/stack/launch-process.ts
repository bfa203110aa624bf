import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { LocalProblem } from "../problem.ts";
import { identityOf } from "../process/identity.ts";
import { stopWithUs } from "../process/reaper.ts";
import { stopProcess, type Target } from "../process/stop-process.ts";
import type { Running } from "./part.ts";

export interface ProcessPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** GET must answer 2xx; without it the process counts as up once it runs. */
  readonly healthUrl?: string;
  readonly startTimeoutMs: number;
  /** Between the request to end and the kill. */
  readonly stopTimeoutMs: number;
}

const KEPT_LINES = 15;

/** Starts a process in a group of its own, hands on its lines, and takes care that it does not outlive us. */
export function launchProcess(plan: ProcessPlan, onLine: (text: string) => void): Running {
  const child = spawn(plan.command, plan.args, {
    cwd: plan.cwd,
    env: plan.env as NodeJS.ProcessEnv,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lastLines: string[] = [];
  const ended = endOf(child);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (text) => {
      lastLines.push(text);
      if (lastLines.length > KEPT_LINES) lastLines.shift();
      onLine(text);
    });
  }
  const pid = child.pid ?? -1;
  const identity = identityOf(pid) ?? "";
  const target = (signals: Target["signals"]): Target => ({ pid, identity, group: true, signals });
  const orderly = target([
    ["SIGTERM", plan.stopTimeoutMs],
    ["SIGKILL", 2_000],
  ]);
  const forget = child.pid === undefined ? () => undefined : stopWithUs(orderly);
  void ended.then(forget);
  const end = async (how: Target) => {
    if (isOver(child)) return;
    await stopProcess(how);
    await ended;
  };
  return {
    pid,
    ended,
    healthy: untilHealthy(plan, child, ended, lastLines),
    stop: () => end(orderly),
    kill: () => end(target([["SIGKILL", 5_000]])),
  };
}

const isOver = (child: ChildProcess): boolean =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    child.once("error", (error) => done(error.message));
    child.once("exit", (code, signal) => done(signal ? `killed by ${signal}` : `exit code ${code}`));
  });
}

async function untilHealthy(
  plan: ProcessPlan,
  child: ChildProcess,
  ended: Promise<string>,
  lastLines: readonly string[],
): Promise<void> {
  const until = Date.now() + plan.startTimeoutMs;
  let last = "";
  while (Date.now() < until) {
    if (isOver(child)) throw new LocalProblem(`${plan.name} did not start (${await ended}).${quoted(lastLines)}`);
    last = await ask(plan.healthUrl);
    if (last === "") return;
    await sleep(100);
  }
  throw new LocalProblem(
    `${plan.name} was not ready within ${plan.startTimeoutMs / 1000} s (${plan.healthUrl}: ${last}).${quoted(lastLines)}`,
  );
}

/** Empty when healthy, else what was wrong. */
async function ask(url: string | undefined): Promise<string> {
  if (url === undefined) return "";
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
    const text = await answer.text();
    return answer.ok ? "" : `${answer.status} ${text.slice(0, 300)}`;
  } catch (error) {
    return ((error as Error).cause as Error | undefined)?.message ?? (error as Error).message;
  }
}

const quoted = (lines: readonly string[]): string =>
  lines.length === 0 ? "" : ` Its last lines:\n${lines.map((line) => `  ${line}`).join("\n")}`;

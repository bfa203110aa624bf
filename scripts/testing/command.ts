import { join } from "node:path";
import { runTask } from "@cartwright/local-cloud/run-task";
import { machine } from "../env.ts";
import { ROOT } from "../places.ts";
import { outcomeIn, type Outcome } from "./outcome.ts";
import type { Phase } from "./run-phases.ts";

export interface Command {
  readonly name: string;
  /** A script for this Node, with its arguments. */
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMinutes: number;
  /** Reads the runner's report; left out, its last line “N passed, N failed” counts. */
  readonly report?: () => Outcome | undefined;
}

/** A phase that is one command; ended when it takes longer than its limit. */
export function command({ name, args, cwd = ROOT, env = {}, limitMinutes, report }: Command): Phase {
  const lines: string[] = [];
  const tell = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  const plan = { name, command: process.execPath, args, cwd, env: { ...machine().base, ...colours(), ...env } };
  return {
    name,
    run: () => runTask(plan, tell, AbortSignal.timeout(limitMinutes * 60_000)),
    outcome: report ?? (() => outcomeIn(lines)),
  };
}

/** Our pipe is no terminal to them, but their lines may end on one. */
const colours = (): Record<string, string> => (process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" });

/** Where the runners leave their reports. */
export const reportFile = (name: string): string => join(ROOT, ".local", "reports", `${name}.json`);

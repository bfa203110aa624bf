import { readdirSync, readFileSync } from "node:fs";

export interface Memory {
  /** Resident, in megabytes. */
  readonly now: number;
  readonly peak: number;
}

/** What the system says of a process; undefined where there is no /proc, or no such process. */
export function memoryOf(pid: number): Memory | undefined {
  const status = readFact(`/proc/${pid}/status`);
  const megabytes = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status ?? "")?.[1] ?? Number.NaN) / 1024;
  return status === undefined ? undefined : { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}

const TICKS_PER_SECOND = 100;

/** Processor time that a process has used so far, in milliseconds; 0 where there is no /proc. */
export function processorMs(pid: number): number {
  const fields =
    readFact(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /, "")
      .split(" ") ?? [];
  return ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1000) / TICKS_PER_SECOND;
}

/** A process with all of its descendants. */
export function familyOf(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of processIds()) {
    const parent = Number(
      readFact(`/proc/${name}/stat`)
        ?.replace(/^.*\) /, "")
        .split(" ")[1] ?? Number.NaN,
    );
    parents.set(name, parent);
  }
  const family = [pid];
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member && !family.includes(child)) family.push(child);
  return family;
}

function processIds(): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function readFact(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

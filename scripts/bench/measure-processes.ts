import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@cartwright/local-cloud/ports";
import { shown, shownSpread, spreadOf } from "./figures.ts";
import { verdict, type Line } from "./measure.ts";
import type { Options } from "./options.ts";
import { memoryOf, startOf } from "./process-facts.ts";
import { pidOf, type Subject } from "./subject.ts";

const OURS = /^(storefront|admin|workers|relay|payments|orders)/;

/** Memory after everything above, per process of ours. */
export function measureMemory(subject: Subject, idle: ReadonlyMap<string, number>): Line[] {
  return subject.processes
    .filter(({ name }) => OURS.test(name))
    .flatMap(({ name, pid }) => {
      const memory = memoryOf(pid);
      const before = idle.get(name) ?? Number.NaN;
      if (memory === undefined) return [];
      return [
        {
          measure: `memory of ${name}, idle / peak`,
          result: `${shown(before)} / ${shown(memory.peak)} MB`,
          target: "< 200 / < 400 MB",
          stands: verdict(before < 200 && memory.peak < 400),
          note: "resident; idle: before the first request of this bench",
        },
      ];
    });
}

/** Resident megabytes of each process right now. */
export const memoryNow = (subject: Subject): ReadonlyMap<string, number> =>
  new Map(
    subject.processes.flatMap(({ name, pid }) =>
      ((memory) => (memory ? [[name, memory.now] as const] : []))(memoryOf(pid)),
    ),
  );

const READY_WITHIN_MS = 60_000;

/** Starts another storefront just like the one that runs, on a port of its own, until it is ready. */
export async function measureStart(subject: Subject, { runs }: Options): Promise<Line[]> {
  const start = startOf(pidOf(subject, "storefront"));
  if (start === undefined) return [];
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await startOnce(start));
  const seconds = spreadOf(times.map((milliseconds) => milliseconds / 1000));
  return [
    {
      measure: "start of a storefront process until ready",
      result: `${shownSpread(seconds)} s`,
      target: "< 2 s",
      stands: verdict(seconds.median < 2),
      note: "a second process of the same build, beside the running stack",
    },
  ];
}

async function startOnce({ command, args, env, cwd }: NonNullable<ReturnType<typeof startOf>>): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(command, args, { cwd, env: { ...env, PORT: String(port), METRICS_PORT: "0" }, stdio: "ignore" });
  try {
    while (performance.now() - started < READY_WITHIN_MS) {
      const ready = await fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return performance.now() - started;
      await sleep(20);
    }
    throw new Error("a second storefront did not become ready");
  } finally {
    child.kill("SIGKILL");
  }
}

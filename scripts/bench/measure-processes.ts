import { launchProcess } from "@cartwright/local-cloud/launch-process";
import { freePort } from "@cartwright/local-cloud/ports";
import type { PartPlan } from "../parts.ts";
import { shown, shownSpread, spreadOf } from "./figures.ts";
import { verdict, type Line } from "./measure.ts";
import type { Options } from "./options.ts";
import { memoryOf } from "./process-facts.ts";
import type { Subject } from "./subject.ts";

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

/** Starts another storefront just like the one that runs, on a port of its own, until it is ready. */
export async function measureStart({ storefrontPlan }: Subject, { runs }: Options): Promise<Line[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await startOnce(storefrontPlan));
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

async function startOnce(plan: PartPlan): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const healthUrl = `http://127.0.0.1:${port}/api/health/ready`;
  const env = { ...plan.env, PORT: String(port), METRICS_PORT: "0" };
  const second = launchProcess({ ...plan, env, healthUrl }, () => undefined);
  try {
    await second.healthy;
    return performance.now() - started;
  } finally {
    await second.kill();
  }
}

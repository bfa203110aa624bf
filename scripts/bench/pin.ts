import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { familyOf } from "./process-facts.ts";
import { pidOf, type Subject } from "./subject.ts";

/** The storefront alone on one core, everything else (database, workers, gateway, load) on another. Says in words what was done. */
export function pinToCores(subject: Subject): string {
  if (process.platform !== "linux" || availableParallelism() < 2) return "nothing is pinned to a core on this machine";
  const storefront = pidOf(subject, "storefront");
  const others = subject.processes.filter(({ pid }) => pid !== storefront).flatMap(({ pid }) => familyOf(pid));
  try {
    for (const pid of familyOf(storefront)) pin(pid, 0);
    for (const pid of [...others, process.pid]) pin(pid, 1);
    return "storefront alone on core 0; PostgreSQL, workers, gateway, queues and load on core 1";
  } catch {
    return "nothing is pinned: taskset is missing or refused";
  }
}

const pin = (pid: number, core: number): void =>
  void execFileSync("taskset", ["-acp", String(core), String(pid)], { stdio: "ignore" });

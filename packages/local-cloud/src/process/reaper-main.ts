import { createInterface } from "node:readline";
import { stopProcess, type Target } from "./stop-process.ts";

/** Lives as long as its starter; then stops what the starter had left running, latest first, and ends. */
const targets = new Map<number, Target>();

createInterface({ input: process.stdin })
  .on("line", (line) => {
    const order = JSON.parse(line) as { watch?: Target; forget?: number };
    if (order.watch) targets.set(order.watch.pid, order.watch);
    if (order.forget !== undefined) targets.delete(order.forget);
  })
  .on("close", () => void stopAll());

async function stopAll(): Promise<void> {
  for (const target of [...targets.values()].reverse()) await stopProcess(target);
  process.exit(0);
}

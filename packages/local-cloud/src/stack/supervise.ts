import { setTimeout as sleep } from "node:timers/promises";
import type { Part, PartEvents, PartPlan, Running } from "./part.ts";
import { restartDelay } from "./restart-delay.ts";

/** Keeps a part up: one that dies without being asked to is started again, later each time, up to a limit. */
export function supervise(plan: PartPlan, events: PartEvents, autoRestart: boolean): Part {
  const deaths: number[] = [];
  let running: Running | undefined;
  let launching: Promise<Running> | undefined;
  let wanted = false;

  /** Up and healthy, or gone again with the reason thrown. */
  async function bringUp(): Promise<void> {
    launching = plan.launch();
    const mine = await launching.finally(() => (launching = undefined));
    running = mine;
    events.started(plan.name);
    try {
      await mine.healthy;
    } catch (error) {
      await mine.kill();
      running = undefined;
      throw error;
    }
    void mine.ended.then((reason) => onEnd(mine, reason));
  }

  async function onEnd(ended: Running, reason: string): Promise<void> {
    if (running !== ended) return;
    running = undefined;
    if (wanted) await onDeath(reason);
  }

  async function onDeath(reason: string): Promise<void> {
    deaths.push(Date.now());
    const delay = autoRestart ? restartDelay(deaths, Date.now()) : undefined;
    events.died(plan.name, reason, delay);
    if (delay !== undefined) await revive(delay);
  }

  async function revive(delayMs: number): Promise<void> {
    await sleep(delayMs, undefined, { ref: false });
    if (!wanted || running || launching) return;
    try {
      await bringUp();
      events.back(plan.name);
    } catch (error) {
      if (wanted) await onDeath(error instanceof Error ? error.message : String(error));
    }
  }

  async function end(how: "stop" | "kill"): Promise<void> {
    wanted = false;
    const current = running ?? (await launching?.catch(() => undefined));
    await current?.[how]();
    running = undefined;
  }

  return {
    name: plan.name,
    stopPhase: plan.stopPhase,
    get pid() {
      return running?.pid;
    },
    async start() {
      wanted = true;
      if (!running && !launching) await bringUp();
    },
    stop: () => end("stop"),
    kill: () => end("kill"),
  };
}

import { expireOrders } from "@cartwright/checkout/expire-orders";
import { reissueStuckOrders } from "@cartwright/checkout/reissue-stuck-orders";
import { system } from "@cartwright/kernel/actor";
import { outboxLag } from "@cartwright/messaging/outbox-lag";
import { purgeMessages } from "@cartwright/messaging/purge";
import { reissueStuckPayments } from "@cartwright/payments/reissue-stuck";
import { isTransient } from "@cartwright/messaging/dispatch";
import type { Metrics } from "@cartwright/platform/metrics";
import { traceOf } from "@cartwright/platform/trace";
import type { World } from "./dispatchers.ts";
import { schedule, type Scheduler, type Task } from "./scheduler.ts";

export interface SweeperPeriods {
  readonly expiredMs: number;
  readonly stuckMs: number;
  readonly lagMs: number;
  readonly purgeMs: number;
}

/** Ends what has waited too long and asks again for what got stuck. Any number may run: each verb takes rows that nobody else has. */
export function startSweeper(world: World, metrics: Metrics, periods: SweeperPeriods): Scheduler {
  const tasks: readonly Task[] = [
    { name: "expire-orders", everyMs: periods.expiredMs, run: () => expire(ofRound(world)) },
    { name: "reissue-stuck", everyMs: periods.stuckMs, run: () => reissue(ofRound(world)) },
    { name: "purge-messages", everyMs: periods.purgeMs, run: () => purge(ofRound(world)) },
    { name: "outbox-lag", everyMs: periods.lagMs, run: () => measureLag(world, metrics) },
  ];
  return schedule(tasks, {
    random: Math.random,
    observe: (task, seconds, error) => {
      metrics.taskDuration.observe({ task, outcome: error === undefined ? "done" : "failed" }, seconds);
      if (error === undefined) return;
      if (isTransient(error)) world.log.warn({ err: error, task }, "scheduled task waits: what it needs is away");
      else world.log.error({ err: error, task }, "scheduled task failed");
    },
  });
}

/** Each round is a story of its own in the logs and in the messages that it causes. */
const ofRound = (world: World): World => {
  const { requestId } = traceOf(null);
  return { ...world, actor: system("sweeper"), requestId, log: world.log.child({ requestId }) };
};

async function expire(world: World): Promise<void> {
  const ended = await expireOrders(world);
  if (ended > 0) world.log.info({ ended }, "orders expired");
}

async function reissue(world: World): Promise<void> {
  const payments = await reissueStuckPayments(world);
  const orders = await reissueStuckOrders(world);
  if (payments + orders > 0) world.log.warn({ payments, orders }, "what got stuck is asked for again");
}

async function purge(world: World): Promise<void> {
  for (let gone = 1; gone > 0;) {
    const { outbox, inbox } = await purgeMessages(world);
    gone = outbox + inbox;
  }
}

async function measureLag(world: World, metrics: Metrics): Promise<void> {
  const { waiting, oldestSeconds } = await outboxLag(world);
  metrics.outboxWaiting.set(waiting);
  metrics.outboxOldest.set(oldestSeconds);
}

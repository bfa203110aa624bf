import type { SQSClient } from "@aws-sdk/client-sqs";
import { publishScheduled } from "@cartwright/catalog/publish-scheduled";
import { expireOrders } from "@cartwright/checkout/expire-orders";
import { reissueStuckOrders } from "@cartwright/checkout/reissue-stuck-orders";
import { catchUp } from "@cartwright/customers/catch-up";
import { issueMissingInvoices } from "@cartwright/documents/issue-missing-invoices";
import { purgeIdentity } from "@cartwright/identity/purge";
import { seedRoles } from "@cartwright/identity/seed-roles";
import { system } from "@cartwright/kernel/actor";
import { collectDeadLetters } from "@cartwright/messaging/collect-dead-letters";
import { deadLettersWaiting } from "@cartwright/messaging/dead-letters-waiting";
import { outboxLag } from "@cartwright/messaging/outbox-lag";
import { purgeMessages } from "@cartwright/messaging/purge";
import { recordJobRun } from "@cartwright/messaging/record-job-run";
import { reissueStuckPayments } from "@cartwright/payments/reissue-stuck";
import { rollUpDays } from "@cartwright/reporting/roll-up-days";
import { isTransient } from "@cartwright/messaging/dispatch";
import type { QueueUrls } from "@cartwright/messaging/topology";
import type { Dependency } from "@cartwright/platform/health";
import type { Metrics } from "@cartwright/platform/metrics";
import { traceOf } from "@cartwright/platform/trace";
import { REACH } from "@cartwright/messaging/contract";
import type { World } from "./dispatchers.ts";
import { schedule, type Scheduler, type Task } from "./scheduler.ts";

export interface SweeperPeriods {
  readonly expiredMs: number;
  readonly stuckMs: number;
  readonly lagMs: number;
  readonly purgeMs: number;
  readonly deadLettersMs: number;
  readonly reachMs: number;
  readonly invoicesMs: number;
  readonly figuresMs: number;
  readonly publishMs: number;
}

export interface Surroundings {
  readonly sqs: SQSClient;
  readonly deadLetterUrls: QueueUrls;
  /** What messages wait for when it is away; looked at so that staff can see it. */
  readonly elsewhere: readonly Dependency[];
}

/**
 * Ends what has waited too long, asks again for what got stuck, takes in what was given up. Any number may run: each verb takes
 * rows that nobody else has. Each round leaves its mark for the Operations room.
 */
export function startSweeper(
  world: World,
  metrics: Metrics,
  periods: SweeperPeriods,
  { sqs, deadLetterUrls, elsewhere }: Surroundings,
): Scheduler {
  const job = (name: string, everyMs: number, run: (world: World) => Promise<unknown>): Task => ({
    name,
    everyMs,
    run: () => {
      const round = ofRound(world);
      return recordJobRun(round, { name, everyMs }, async () => void (await run(round)));
    },
  });
  const tasks: readonly Task[] = [
    job("expire-orders", periods.expiredMs, expire),
    job("reissue-stuck", periods.stuckMs, reissue),
    job("purge-messages", periods.purgeMs, purge),
    job("purge-sign-ins", periods.purgeMs, purgeSignIns),
    // A new version may know other built-in roles than the shop was made with.
    job("built-in-roles", periods.purgeMs, seedRoles),
    // Slowly: what is new comes by events, this is for what was there before and for what came in by other ways.
    job("customer-profiles", periods.lagMs, catchUp),
    job("collect-dead-letters", periods.deadLettersMs, (round) => collectDeadLetters(round, sqs, deadLetterUrls)),
    job("publish-scheduled", periods.publishMs, publishDue),
    job("roll-up-days", periods.figuresMs, rollUpDays),
    job("missing-invoices", periods.invoicesMs, invoiceMissing),
    job("outbox-lag", periods.lagMs, (round) => measureLag(round, metrics)),
    ...elsewhere.map(({ name, check }) => job(`${REACH}${name}`, periods.reachMs, check)),
  ];
  return schedule(tasks, {
    random: Math.random,
    observe: (task, seconds, error) => {
      metrics.taskDuration.observe({ task, outcome: error === undefined ? "done" : "failed" }, seconds);
      if (error === undefined) return;
      if (isTransient(error) || task.startsWith(REACH))
        world.log.warn({ err: error, task }, "scheduled task waits: what it needs is away");
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

async function publishDue(world: World): Promise<void> {
  const opened = await publishScheduled(world);
  if (opened > 0) world.log.info({ opened }, "scheduled products opened");
}

async function reissue(world: World): Promise<void> {
  const payments = await reissueStuckPayments(world);
  const orders = await reissueStuckOrders(world);
  if (payments + orders > 0) world.log.warn({ payments, orders }, "what got stuck is asked for again");
}

async function purge(world: World): Promise<void> {
  for (let gone = 1; gone > 0;) {
    const { outbox, inbox, failures, deadLetters } = await purgeMessages(world);
    gone = outbox + inbox + failures + deadLetters;
  }
}

async function purgeSignIns(world: World): Promise<void> {
  while ((await purgeIdentity(world)) > 0);
}

async function invoiceMissing(world: World): Promise<void> {
  const orders = await issueMissingInvoices(world);
  if (orders > 0) world.log.info({ orders }, "missing invoices issued");
}

async function measureLag(world: World, metrics: Metrics): Promise<void> {
  const { waiting, oldestSeconds } = await outboxLag(world);
  metrics.outboxWaiting.set(waiting);
  metrics.outboxOldest.set(oldestSeconds);
  metrics.deadLettersWaiting.set(await deadLettersWaiting(world));
}

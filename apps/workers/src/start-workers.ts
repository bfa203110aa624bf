import { consumeQueue, type QueueConsumer } from "@cartwright/messaging/consume-queue";
import { dispatcher } from "@cartwright/messaging/dispatch";
import type { QueueName } from "@cartwright/messaging/queues";
import { startRelay } from "@cartwright/messaging/relay";
import { startMetricsServer } from "@cartwright/platform/metrics";
import { CONSUMERS } from "./dispatchers.ts";
import type { WorkersEnv } from "./env.ts";
import { startHealthServer } from "./health-server.ts";
import { QUEUE_OF_ROLE } from "./roles.ts";
import type { Runtime } from "./runtime.ts";
import { startSweeper } from "./sweeper.ts";

export interface Workers {
  readonly healthPort: number;
  readonly metricsPort: number;
  /** Takes nothing new, finishes what is in hand, closes everything. What is unfinished after 20 s comes back to somebody else. */
  stop(): Promise<void>;
}

interface Stoppable {
  stop(): Promise<void>;
}

/** Starts what the roles ask for. Refuses a taken port; nothing runs then. */
export async function startWorkers(env: WorkersEnv, runtime: Runtime): Promise<Workers> {
  const { world, metrics } = runtime;
  const host = env.WORKERS_HOST;
  const health = await startHealthServer(runtime.dependencies, { port: env.WORKERS_PORT, host });
  const metricsServer = await startMetricsServer(metrics, { port: env.METRICS_PORT, host });
  const parts = partsOf(env, runtime);
  world.log.info({ roles: env.WORKER_ROLES.join(","), port: health.port }, "workers are ready");
  return {
    healthPort: health.port,
    metricsPort: metricsServer.port,
    stop: async () => {
      health.drain();
      world.log.info({}, "workers stop: finishing what is in hand");
      await Promise.all(parts.map((part) => part.stop()));
      await runtime.close();
      await Promise.all([metricsServer.stop(), health.stop()]);
      world.log.info({}, "workers have stopped");
    },
  };
}

function partsOf(env: WorkersEnv, runtime: Runtime): Stoppable[] {
  const { world, sqs, urls, metrics } = runtime;
  return env.WORKER_ROLES.flatMap((role): Stoppable[] => {
    if (role === "relay") return [startRelay(world, sqs, urls, env.DATABASE_URL)];
    if (role === "sweeper") {
      const {
        SWEEP_EXPIRED_MS: expiredMs,
        SWEEP_STUCK_MS: stuckMs,
        SWEEP_LAG_MS: lagMs,
        SWEEP_PURGE_MS: purgeMs,
        SWEEP_DEAD_LETTERS_MS: deadLettersMs,
        SWEEP_REACH_MS: reachMs,
        SWEEP_FIGURES_MS: figuresMs,
        SWEEP_INVOICES_MS: invoicesMs,
        SWEEP_PUBLISH_MS: publishMs,
      } = env;
      const periods = { expiredMs, stuckMs, lagMs, purgeMs, deadLettersMs, reachMs, figuresMs, invoicesMs, publishMs };
      return [startSweeper(world, metrics, periods, runtime)];
    }
    const queue = QUEUE_OF_ROLE[role];
    return queue === undefined ? [] : Array.from({ length: env.WORKER_CONCURRENCY }, () => poller(runtime, queue));
  });
}

function poller({ world, sqs, urls, metrics }: Runtime, queue: QueueName): QueueConsumer {
  return consumeQueue({
    world,
    sqs,
    queue,
    url: urls[queue],
    dispatch: dispatcher(CONSUMERS[queue]),
    observe: (outcome, seconds) => metrics.messageDuration.observe({ queue, outcome }, seconds),
  });
}

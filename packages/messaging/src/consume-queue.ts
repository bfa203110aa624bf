import type { Message, SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { Consumer as SqsConsumer } from "sqs-consumer";
import { backOffSeconds } from "./back-off.ts";
import { Breaker } from "./breaker.ts";
import { isTransient, type Dispatch } from "./dispatch.ts";
import { groupTurns } from "./group-turns.ts";
import { putBack, receivesOf } from "./put-back.ts";
import { queuePulse } from "./queue-pulse.ts";
import { QUEUES, type QueueName } from "./queues.ts";
import { recordFailure } from "./record-failure.ts";

export interface QueueConsumer {
  /** Fetches nothing more and waits for the messages in hand; whatever is unfinished comes back after its visibility. */
  stop(): Promise<void>;
}

export type Outcome = "done" | "transient" | "failed";

export interface ConsumeQueueOptions<World extends RootCtx> {
  readonly world: World;
  readonly sqs: SQSClient;
  readonly queue: QueueName;
  readonly url: string;
  readonly dispatch: Dispatch<World>;
  /** Called after each message, for metrics. */
  readonly observe?: (outcome: Outcome, seconds: number) => void;
  /** Seconds that a message rests after its n-th failed receive; `backOffSeconds` when left out. */
  readonly restSeconds?: (receives: number) => number;
  /** How long one request waits for messages, and so the longest that a stop without work takes; 3 s when left out. */
  readonly waitSeconds?: number;
  /** When the breaker opens, and for how long; five failures in a row and 10 s when left out. */
  readonly breaker?: { readonly failures: number; readonly pauseMs: number };
}

const BATCH = 10;
const HEARTBEAT_SECONDS = 10;
// Short, so that a stop can wait for the answer: an aborted one may have been carrying messages, which would then hide for 30 s.
const WAIT_SECONDS = 3;
const STOP_MS = 20_000;
const AWAY_MS = 2_000;

/**
 * Runs one queue's dispatcher on batches of ten: each message with a heartbeat of its own and deleted as soon as it is done, the
 * messages of one FIFO group one after the other, back-off by visibility, and a breaker. A transient failure never becomes a
 * dead letter, and neither does a good message behind a bad one: before its receives are used up it is sent anew with the same
 * event id.
 */
export function consumeQueue<World extends RootCtx>(options: ConsumeQueueOptions<World>): QueueConsumer {
  const { world, sqs, queue, url, restSeconds = (receives) => backOffSeconds(receives, Math.random) } = options;
  const clock = () => world.now().getTime();
  const breaker = new Breaker({ failures: 5, pauseMs: 10_000, ...options.breaker, clock });
  const turns = groupTurns();
  const pulse = queuePulse(world, queue);
  let stopped = false;
  let awayUntil = 0;

  /** Says how long the rest of the group rests, null when nothing failed; `acknowledge` lets the message go. */
  const handle = async (
    message: Message,
    restingFor: number | null,
    acknowledge: () => void,
  ): Promise<number | null> => {
    const letRest = async (seconds: number, innocent: boolean) => {
      if (await putBack(options, message, seconds, innocent)) acknowledge();
      return seconds;
    };
    if (restingFor !== null || stopped) return letRest(restingFor ?? 0, true);
    const started = performance.now();
    const observe = (outcome: Outcome) => options.observe?.(outcome, (performance.now() - started) / 1000);
    let consumer: string | null = null;
    try {
      await options.dispatch(world, message.Body ?? "", (name) => (consumer = name));
    } catch (error) {
      const transient = isTransient(error);
      if (transient) breaker.failed();
      observe(transient ? "transient" : "failed");
      const receives = receivesOf(message);
      const fields = { err: error, queue, messageId: message.MessageId, receives };
      if (transient) world.log.warn(fields, "message rests: what it needs is away");
      else {
        world.log.error(fields, "message failed");
        await recordFailure(world, { queue, message, consumer, error });
      }
      return letRest(restSeconds(receives), transient);
    }
    breaker.succeeded();
    observe("done");
    acknowledge();
    return null;
  };

  const consumer = SqsConsumer.create({
    sqs,
    queueUrl: url,
    batchSize: BATCH,
    waitTimeSeconds: options.waitSeconds ?? WAIT_SECONDS,
    visibilityTimeout: QUEUES[queue].visibilitySeconds,
    heartbeatInterval: HEARTBEAT_SECONDS,
    messageSystemAttributeNames: ["ApproximateReceiveCount", "MessageGroupId", "SentTimestamp"],
    suppressFifoWarning: true,
    pollingCompleteWaitTimeMs: STOP_MS,
    preReceiveMessageCallback: async () => {
      while (!stopped && Math.max(breaker.pause(), awayUntil - clock()) > 0)
        await new Promise((resolve) => setTimeout(resolve, 100));
      if (stopped) throw new Error("stopped while it paused");
      pulse.asks();
    },
    handleMessage: async (message) => {
      pulse.took(message);
      let done = false;
      const group = QUEUES[queue].fifo ? message.Attributes?.MessageGroupId : undefined;
      await turns.take(group, (restingFor) => handle(message, restingFor, () => (done = true)));
      return done ? message : undefined;
    },
  });
  consumer.on("empty", () => pulse.foundNothing());
  consumer.on("error", (error) => {
    awayUntil = clock() + AWAY_MS;
    if (!stopped) world.log.warn({ err: error, queue }, "the queue does not answer; trying again");
  });
  consumer.start();
  return {
    stop: async () => {
      stopped = true;
      const ended = new Promise<void>((resolve) => consumer.once("stopped", () => resolve()));
      consumer.stop();
      await ended;
      await pulse.stop();
    },
  };
}

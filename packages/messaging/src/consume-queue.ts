import { ChangeMessageVisibilityCommand, SendMessageCommand, type Message, type SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { Consumer as SqsConsumer } from "sqs-consumer";
import { backOffSeconds } from "./back-off.ts";
import { Breaker } from "./breaker.ts";
import { isTransient, type Dispatch } from "./dispatch.ts";
import { QUEUES, type QueueName } from "./queues.ts";

export interface QueueConsumer {
  /** Fetches nothing more and waits for the messages in hand; whatever is unfinished comes back after its visibility. */
  stop(): Promise<void>;
}

export interface ConsumeQueueOptions<World extends RootCtx> {
  readonly world: World;
  readonly sqs: SQSClient;
  readonly queue: QueueName;
  readonly url: string;
  readonly dispatch: Dispatch<World>;
  /** Called after each message, for metrics. */
  readonly observe?: (outcome: "done" | "transient" | "failed", seconds: number) => void;
}

const HEARTBEAT_SECONDS = 10;
const WAIT_SECONDS = 10;
const STOP_MS = 24_000;

/**
 * Runs one queue's dispatcher: batches of ten, a heartbeat while the work goes on, partial batch failure (in a FIFO queue the
 * rest of the failed group fails too), back-off by visibility, and a breaker. A transient failure never becomes a dead letter:
 * before its receives are used up the message is sent anew with the same event id.
 */
export function consumeQueue<World extends RootCtx>(options: ConsumeQueueOptions<World>): QueueConsumer {
  const { world, sqs, queue, url } = options;
  const breaker = new Breaker({ failures: 5, pauseMs: 10_000, clock: () => world.now().getTime() });
  let busy = 0;
  let stopped = false;
  const consumer = SqsConsumer.create({
    sqs,
    queueUrl: url,
    batchSize: 10,
    waitTimeSeconds: WAIT_SECONDS,
    visibilityTimeout: QUEUES[queue].visibilitySeconds,
    heartbeatInterval: HEARTBEAT_SECONDS,
    messageSystemAttributeNames: ["ApproximateReceiveCount", "MessageGroupId"],
    suppressFifoWarning: true,
    pollingCompleteWaitTimeMs: STOP_MS,
    preReceiveMessageCallback: async () => {
      while (breaker.pause() > 0 && !stopped) await new Promise((resolve) => setTimeout(resolve, 250));
    },
    handleMessageBatch: async (messages) => {
      busy += 1;
      try {
        return await handleBatch(options, breaker, messages);
      } finally {
        busy -= 1;
      }
    },
  });
  consumer.on("error", (error) => {
    if (!stopped) world.log.warn({ err: error, queue }, "queue consumer met an error; it goes on");
  });
  consumer.start();
  return {
    stop: async () => {
      stopped = true;
      const ended = new Promise<void>((resolve) => consumer.once("stopped", () => resolve()));
      consumer.stop({ abort: busy === 0 });
      await ended;
    },
  };
}

/** Handles groups side by side, the messages of one group one after the other; returns those to delete. */
async function handleBatch<World extends RootCtx>(options: ConsumeQueueOptions<World>, breaker: Breaker, messages: Message[]): Promise<Message[]> {
  const fifo = QUEUES[options.queue].fifo;
  const groups = Map.groupBy(messages, (message) => (fifo ? message.Attributes?.MessageGroupId : message.MessageId));
  const done = await Promise.all([...groups.values()].map((group) => handleGroup(options, breaker, group)));
  return done.flat();
}

async function handleGroup<World extends RootCtx>(options: ConsumeQueueOptions<World>, breaker: Breaker, group: readonly Message[]): Promise<Message[]> {
  const done: Message[] = [];
  for (const message of group) {
    const started = performance.now();
    const observe = (outcome: "done" | "transient" | "failed") => options.observe?.(outcome, (performance.now() - started) / 1000);
    try {
      await options.dispatch(options.world, message.Body ?? "");
      breaker.succeeded();
      observe("done");
      done.push(message);
    } catch (error) {
      const transient = isTransient(error);
      if (transient) breaker.failed();
      observe(transient ? "transient" : "failed");
      if (await putBack(options, message, error, transient)) done.push(message);
      break;
    }
  }
  return done;
}

/** Says true when the message was sent anew and the old one may go. */
async function putBack<World extends RootCtx>(options: ConsumeQueueOptions<World>, message: Message, error: unknown, transient: boolean): Promise<boolean> {
  const { sqs, url, queue, world } = options;
  const receives = Number(message.Attributes?.ApproximateReceiveCount ?? 1);
  const fields = { err: error, queue, messageId: message.MessageId, receives };
  if (transient) world.log.warn(fields, "message rests: what it needs is away");
  else world.log.error(fields, "message failed");
  if (transient && receives >= QUEUES[queue].deadLetter.maxReceives) {
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: message.Body, ...renewal(queue, message) }));
    return true;
  }
  const VisibilityTimeout = backOffSeconds(receives, Math.random);
  await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle, VisibilityTimeout }));
  return false;
}

// A new deduplication id, else SQS would swallow the copy; the event id in the body stays, so that the inbox still protects.
function renewal(queue: QueueName, message: Message) {
  if (!QUEUES[queue].fifo) return { DelaySeconds: backOffSeconds(3, Math.random) };
  return { MessageGroupId: message.Attributes?.MessageGroupId, MessageDeduplicationId: crypto.randomUUID() };
}

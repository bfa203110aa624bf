import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { startEmulator } from "@cartwright/local-cloud/emulator";
import { type QueueConsumer, consumeQueue, type ConsumeQueueOptions } from "../consume-queue.ts";
import { type Dispatch, dispatcher } from "../dispatch.ts";
import type { Consumer } from "../consume.ts";
import { QUEUES, type QueueName } from "../queues.ts";
import { createQueues, type QueueUrls } from "../topology.ts";

/** Queues on the real emulator beside the real database; one of each per test file. */
export interface Cloud {
  readonly sqs: SQSClient;
  readonly urls: QueueUrls;
}

export const test = base.extend<{ cloud: Cloud; running: (consumer: QueueConsumer) => void }>({
  cloud: [
    // eslint-disable-next-line no-empty-pattern -- vitest reads the fixture's needs from this pattern
    async ({}, give) => {
      const emulator = await startEmulator();
      const sqs = new SQSClient({
        region: "us-east-1",
        endpoint: emulator.url,
        credentials: { accessKeyId: "test", secretAccessKey: "test" },
      });
      await give({ sqs, urls: await createQueues(sqs) });
      sqs.destroy();
      await emulator.stop();
    },
    { scope: "file" },
  ],
  /** Stops what a test started, also when it fails. */
  // eslint-disable-next-line no-empty-pattern -- as above
  running: async ({}, give) => {
    const started: QueueConsumer[] = [];
    await give((consumer) => void started.push(consumer));
    await Promise.all(started.map((consumer) => consumer.stop()));
  },
});

/** Runs consumers on a queue as a worker does, but with hardly any rest between tries. */
export function run<World extends RootCtx>(
  world: World,
  cloud: Cloud,
  queue: QueueName,
  consumers: readonly Consumer<World>[] | Dispatch<World>,
  more: Partial<ConsumeQueueOptions<World>> = {},
): QueueConsumer {
  const dispatch = typeof consumers === "function" ? consumers : dispatcher(consumers);
  return consumeQueue({
    world,
    sqs: cloud.sqs,
    queue,
    url: cloud.urls[queue],
    dispatch,
    restSeconds: () => 0,
    ...more,
  });
}

let sent = 0;

/** Sends a message past the outbox, as a relay does that sends twice: under a new message id each time. */
export async function send({ sqs, urls }: Cloud, queue: QueueName, body: unknown, group = "g"): Promise<void> {
  sent += 1;
  const fifo = QUEUES[queue].fifo ? { MessageGroupId: group, MessageDeduplicationId: `test-${sent}` } : {};
  const MessageBody = typeof body === "string" ? body : JSON.stringify(body);
  await sqs.send(new SendMessageCommand({ QueueUrl: urls[queue], MessageBody, ...fifo }));
}

/** Messages in a queue, waiting or in hand. */
export async function depth({ sqs, urls }: Cloud, queue: QueueName): Promise<number> {
  const names = [
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
  ] as const;
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: urls[queue], AttributeNames: [...names] }),
  );
  return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
}

/** The bodies of all dead letters of a queue. They stay there. */
export async function deadLetters({ sqs, urls }: Cloud, queue: QueueName): Promise<string[]> {
  const QueueUrl = urls[queue].replace(/[^/]+$/, QUEUES[queue].deadLetter.name);
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0, WaitTimeSeconds: 0 }),
  );
  return Messages.map((message) => message.Body ?? "");
}

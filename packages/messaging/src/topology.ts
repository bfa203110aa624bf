import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { QUEUE_NAMES, QUEUES, type Queue, type QueueName } from "./queues.ts";

export type QueueUrls = Readonly<Record<QueueName, string>>;

/** Creates every queue with its dead letter queue, or brings an existing one to these numbers. For the embedded cloud only. */
export async function createQueues(sqs: SQSClient): Promise<QueueUrls> {
  const urls = await Promise.all(
    QUEUE_NAMES.map(async (name) => [name, await createQueue(sqs, QUEUES[name])] as const),
  );
  return Object.fromEntries(urls) as QueueUrls;
}

/** Looks up the queues that the deployment made; fails when one is missing. */
export const findQueues = (sqs: SQSClient, signal?: AbortSignal): Promise<QueueUrls> =>
  find(sqs, (name) => QUEUES[name].name, signal);

/** Looks up the dead letter queue of each; fails when one is missing. */
export const findDeadLetterQueues = (sqs: SQSClient, signal?: AbortSignal): Promise<QueueUrls> =>
  find(sqs, (name) => QUEUES[name].deadLetter.name, signal);

async function find(sqs: SQSClient, nameOf: (name: QueueName) => string, signal?: AbortSignal): Promise<QueueUrls> {
  const urls = await Promise.all(
    QUEUE_NAMES.map(async (name) => [name, await urlOf(sqs, nameOf(name), signal)] as const),
  );
  return Object.fromEntries(urls) as QueueUrls;
}

async function createQueue(sqs: SQSClient, queue: Queue): Promise<string> {
  const dead = await ensure(sqs, queue.deadLetter.name, {
    MessageRetentionPeriod: String(queue.deadLetter.retentionSeconds),
    ...(queue.fifo ? { FifoQueue: "true" } : {}),
  });
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ["QueueArn"] }),
  );
  return ensure(sqs, queue.name, {
    VisibilityTimeout: String(queue.visibilitySeconds),
    MessageRetentionPeriod: String(queue.retentionSeconds),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: Attributes?.["QueueArn"],
      maxReceiveCount: queue.deadLetter.maxReceives,
    }),
    ...(queue.fifo ? { FifoQueue: "true" } : {}),
  });
}

async function ensure(sqs: SQSClient, name: string, attributes: Record<string, string>): Promise<string> {
  try {
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
    return QueueUrl!;
  } catch (error) {
    if (!(error instanceof Error) || !/QueueAlreadyExists|QueueNameExists/.test(error.name)) throw error;
    const url = await urlOf(sqs, name);
    const { FifoQueue: _, ...changeable } = attributes;
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: changeable }));
    return url;
  }
}

async function urlOf(sqs: SQSClient, name: string, signal?: AbortSignal): Promise<string> {
  const { QueueUrl } = await sqs.send(
    new GetQueueUrlCommand({ QueueName: name }),
    signal === undefined ? {} : { abortSignal: signal },
  );
  return QueueUrl!;
}

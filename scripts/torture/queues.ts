import { GetQueueAttributesCommand, GetQueueUrlCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { QUEUE_NAMES, QUEUES, type QueueName } from "@cartwright/messaging/queues";

/** The queues of a stack, past the workers. */
export interface Queues {
  /** Messages that wait, visible or not, per queue; the dead letter queues, which workers empty, are queues, too. */
  waiting(): Promise<{ queue: string; messages: number }[]>;
  /** Sends an event once more, as a relay does that died between sending and marking; or as a redrive does. */
  sendAgain(queue: QueueName, event: { body: string; group: string | null }): Promise<void>;
  close(): void;
}

export function openQueues(endpoint: string): Queues {
  const sqs = new SQSClient({
    region: "us-east-1",
    endpoint,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const urlOf = async (name: string) => (await sqs.send(new GetQueueUrlCommand({ QueueName: name }))).QueueUrl!;
  return {
    waiting: () =>
      Promise.all(
        QUEUE_NAMES.flatMap((name) => [QUEUES[name].name, QUEUES[name].deadLetter.name]).map(async (queue) => ({
          queue,
          messages: await depth(sqs, await urlOf(queue)),
        })),
      ),
    sendAgain: async (queue, { body, group }) => {
      const fifo = QUEUES[queue].fifo
        ? { MessageGroupId: group ?? "none", MessageDeduplicationId: crypto.randomUUID() }
        : {};
      await sqs.send(new SendMessageCommand({ QueueUrl: await urlOf(QUEUES[queue].name), MessageBody: body, ...fifo }));
    },
    close: () => sqs.destroy(),
  };
}

async function depth(sqs: SQSClient, url: string): Promise<number> {
  const names = [
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
  ] as const;
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: [...names] }));
  return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
}

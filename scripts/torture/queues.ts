import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  type Message,
} from "@aws-sdk/client-sqs";
import { Envelope } from "@cartwright/messaging/event";
import { QUEUE_NAMES, QUEUES, type QueueName } from "@cartwright/messaging/queues";
import type { DeadLetter } from "./evidence.ts";

/** The queues of a stack, past the workers. */
export interface Queues {
  /** Messages that wait, visible or not, per queue. */
  waiting(): Promise<{ queue: string; messages: number }[]>;
  /** Sends an event once more, as a relay does that died between sending and marking; or as a redrive does. */
  sendAgain(queue: QueueName, event: { body: string; group: string | null }): Promise<void>;
  /** Everything in the dead letter queues, taken out of them. */
  takeDeadLetters(): Promise<TakenLetter[]>;
  close(): void;
}

export interface TakenLetter extends DeadLetter {
  readonly name: QueueName;
  readonly messageId: string;
  readonly body: string;
  readonly group: string | null;
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
        QUEUE_NAMES.map(async (name) => ({ queue: name, messages: await depth(sqs, await urlOf(QUEUES[name].name)) })),
      ),
    sendAgain: async (queue, { body, group }) => {
      const fifo = QUEUES[queue].fifo
        ? { MessageGroupId: group ?? "none", MessageDeduplicationId: crypto.randomUUID() }
        : {};
      await sqs.send(new SendMessageCommand({ QueueUrl: await urlOf(QUEUES[queue].name), MessageBody: body, ...fifo }));
    },
    takeDeadLetters: async () => {
      const letters = await Promise.all(
        QUEUE_NAMES.map(async (name) =>
          (await drain(sqs, await urlOf(QUEUES[name].deadLetter.name))).map((message) => letterOf(name, message)),
        ),
      );
      return letters.flat();
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

async function drain(sqs: SQSClient, url: string): Promise<Message[]> {
  const all: Message[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 0,
        MessageSystemAttributeNames: ["MessageGroupId"],
      }),
    );
    if (Messages.length === 0) return all;
    for (const message of Messages)
      await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }));
    all.push(...Messages);
  }
}

function letterOf(name: QueueName, message: Message): TakenLetter {
  const body = message.Body ?? "";
  const { eventId, type } = envelopeOf(body);
  return {
    name,
    queue: QUEUES[name].name,
    eventId,
    type,
    messageId: message.MessageId ?? "",
    body,
    group: message.Attributes?.MessageGroupId ?? null,
  };
}

function envelopeOf(body: string): { eventId: string; type: string } {
  try {
    return Envelope.parse(JSON.parse(body));
  } catch {
    return { eventId: "none", type: "unreadable" };
  }
}

import { ChangeMessageVisibilityCommand, type Message, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { QUEUES, type QueueName } from "./queues.ts";

interface Place {
  readonly world: RootCtx;
  readonly sqs: SQSClient;
  readonly queue: QueueName;
  readonly url: string;
}

/** How often the message has been received, this time included. */
export const receivesOf = (message: Message): number => Number(message.Attributes?.ApproximateReceiveCount ?? 1);

/**
 * Puts a message back for `seconds`. An innocent one whose receives are used up is sent anew instead, and true says that the
 * old one may go; a guilty one goes to the dead letters at its next receive. Where the queue does not answer, the message comes
 * back by itself after its visibility.
 */
export async function putBack(
  { world, sqs, queue, url }: Place,
  message: Message,
  seconds: number,
  innocent: boolean,
): Promise<boolean> {
  const usedUp = receivesOf(message) >= QUEUES[queue].deadLetter.maxReceives;
  try {
    if (usedUp && innocent) {
      await sqs.send(
        new SendMessageCommand({ QueueUrl: url, MessageBody: message.Body, ...renewal(queue, message, seconds) }),
      );
      return true;
    }
    const VisibilityTimeout = usedUp ? 0 : seconds;
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle, VisibilityTimeout }),
    );
  } catch (error) {
    world.log.warn(
      { err: error, queue, messageId: message.MessageId },
      "could not put a message back; it returns by itself",
    );
  }
  return false;
}

// A new deduplication id, else SQS would swallow the copy; the event id in the body stays, so that the inbox still protects.
function renewal(queue: QueueName, message: Message, seconds: number) {
  if (!QUEUES[queue].fifo) return { DelaySeconds: seconds };
  return { MessageGroupId: message.Attributes?.MessageGroupId, MessageDeduplicationId: crypto.randomUUID() };
}

import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { newId } from "@cartwright/kernel/id";
import { envelopeOf } from "../event.ts";
import { QUEUE_NAMES, type QueueName, QUEUES } from "../queues.ts";
import type { QueueUrls } from "../topology.ts";
import { insertLetters, type NewLetter } from "./dead-letters.store.ts";

const BATCH = 10;
/** In one round, so that a flood of them does not hold up a stop. */
const BATCHES = 50;
/** Asks all of the queue's servers; a shorter answer may pass messages over. */
const WAIT_SECONDS = 1;

/**
 * Carries what lies in the dead letter queues into our table, where it can be looked at and sent again. A message leaves its
 * queue after its row has been committed; one that comes twice makes one row. Any number may do this at once. Answers how many
 * are new; a queue that does not answer is tried again in the next round, after the others have been emptied.
 */
export async function collectDeadLetters(ctx: RootCtx, sqs: SQSClient, urls: QueueUrls): Promise<number> {
  const rounds = await Promise.allSettled(QUEUE_NAMES.map((queue) => emptyQueue(ctx, sqs, queue, urls[queue])));
  const failed = rounds.find((round) => round.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return rounds.reduce((sum, round) => sum + (round.status === "fulfilled" ? round.value : 0), 0);
}

async function emptyQueue(ctx: RootCtx, sqs: SQSClient, queue: QueueName, url: string): Promise<number> {
  let found = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: BATCH,
        WaitTimeSeconds: batch === 0 ? WAIT_SECONDS : 0,
        MessageSystemAttributeNames: ["MessageGroupId", "SentTimestamp"],
      }),
    );
    if (Messages.length === 0) break;
    found += await takeIn(ctx, queue, Messages);
    await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: url,
        Entries: Messages.map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle })),
      }),
    );
  }
  return found;
}

async function takeIn(ctx: RootCtx, queue: QueueName, messages: readonly Message[]): Promise<number> {
  const taken = await insertLetters(
    ctx.db,
    messages.map((message) => letterOf(queue, message)),
    ctx.now(),
  );
  for (const { id, eventId, type, errorCode } of taken)
    ctx.log.error({ queue, deadLetterId: id, eventId, type, errorCode }, "a message was given up");
  return taken.length;
}

function letterOf(queue: QueueName, message: Message): NewLetter {
  // What PostgreSQL cannot keep in text does not come in JSON that we have written.
  const body = (message.Body ?? "").replaceAll("\0", "\u{FFFD}").toWellFormed();
  const envelope = envelopeOf(body);
  const sent = Number(message.Attributes?.SentTimestamp ?? Number.NaN);
  return {
    id: newId(),
    queue,
    message_id: message.MessageId ?? "",
    event_id: envelope?.eventId ?? null,
    type: envelope?.type ?? null,
    body,
    group_id: message.Attributes?.MessageGroupId ?? null,
    trace: envelope?.trace ?? null,
    attempts: QUEUES[queue].deadLetter.maxReceives,
    sent_at: Number.isNaN(sent) ? null : new Date(sent),
  };
}

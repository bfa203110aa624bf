import type { Message } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { envelopeOf } from "./event.ts";
import { failureWords } from "./failure-words.ts";
import { upsertFailure } from "./failures.store.ts";
import { receivesOf } from "./put-back.ts";
import type { QueueName } from "./queues.ts";

/**
 * Writes down why a message failed, for whoever finds it among the dead letters. Never fails itself: that the message goes its
 * way matters more than what is known of it.
 */
export async function recordFailure(
  world: RootCtx,
  failed: { queue: QueueName; message: Message; consumer: string | null; error: unknown },
): Promise<void> {
  const { queue, message, consumer, error } = failed;
  const envelope = envelopeOf(message.Body ?? "");
  try {
    await upsertFailure(
      world.db,
      {
        queue,
        messageId: message.MessageId ?? "",
        eventId: envelope?.eventId ?? null,
        type: envelope?.type ?? null,
        consumer,
        ...failureWords(error),
        attempts: receivesOf(message),
      },
      world.now(),
    );
  } catch (problem) {
    world.log.warn({ err: problem, queue, messageId: message.MessageId }, "could not write down why a message failed");
  }
}

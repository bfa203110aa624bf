import type { Message } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import type { QueueName } from "./queues.ts";
import { upsertPulse } from "./queue-pulse.store.ts";

const EVERY_MS = 5_000;

/**
 * Tells, every few seconds, how far the workers have got with a queue: SQS itself does not say how old its oldest message is.
 * What fails here is told in the log and nowhere else.
 */
export function queuePulse(world: RootCtx, queue: QueueName) {
  let asked = world.now();
  let caughtUpTo: Date | null = null;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const beat = () => {
    timer = undefined;
    if (caughtUpTo === null) return;
    writing = upsertPulse(world.db, { queue, caughtUpTo, askedAt: asked }).catch((error: unknown) =>
      world.log.warn({ err: error, queue }, "could not tell how far a queue is worked off"),
    );
  };
  const reached = (at: Date) => {
    if (caughtUpTo === null || at > caughtUpTo) caughtUpTo = at;
    timer ??= setTimeout(beat, EVERY_MS).unref();
  };

  return {
    asks: () => void (asked = world.now()),
    /** Older ones may still be there, since order is promised nowhere; they are few. */
    took: (message: Message) => {
      const sent = Number(message.Attributes?.SentTimestamp ?? Number.NaN);
      if (!Number.isNaN(sent)) reached(new Date(sent));
    },
    foundNothing: () => reached(asked),
    stop: async () => {
      clearTimeout(timer);
      beat();
      await writing;
    },
  };
}

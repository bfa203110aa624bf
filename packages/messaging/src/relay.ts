import { setTimeout as sleep } from "node:timers/promises";
import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { bodyOf } from "./message-body.ts";
import { lockUnsent, markSent, type OutboxRow } from "./outbox.store.ts";
import type { QueueName } from "./queues.ts";
import { QUEUES } from "./queues.ts";
import type { QueueUrls } from "./topology.ts";
import { wakeUps } from "./wake-up.ts";

const BATCH = 100;
const SQS_BATCH = 10;
const POLL_MS = 250;
/** The longest rest after failures in a row. */
const MOST_MS = 4_000;

export interface Relay {
  /** Stops after the batch under way; what it had locked and not sent is another relay's. */
  stop(): Promise<void>;
}

/**
 * Carries outbox rows to their queues. Any number may run: rows are locked with SKIP LOCKED while they are sent and marked.
 * A relay that dies between send and mark sends the same event again under a new message id: the inbox knows it by its event id.
 * (Sending while these locks are held is the one exception to “no remote call in a transaction”: nobody else wants these rows.)
 * Order is promised nowhere. The poll is the truth; NOTIFY on a connection of its own only shortens the wait.
 */
export function startRelay(ctx: RootCtx, sqs: SQSClient, urls: QueueUrls, databaseUrl: string): Relay {
  const wake = wakeUps(databaseUrl, "outbox", ctx.log);
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = (async () => {
    for (let failures = 0; !signal.aborted;) {
      try {
        const sent = await relayBatch(ctx, sqs, urls);
        failures = 0;
        if (sent < BATCH && !signal.aborted) await wake.next(POLL_MS);
      } catch (error) {
        failures += 1;
        ctx.log.warn({ err: error, failures }, "relay could not send a batch; trying again");
        await sleep(Math.min(POLL_MS * 2 ** failures, MOST_MS), undefined, { signal }).catch(() => undefined);
      }
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      wake.close();
      await loop;
    },
  };
}

/** Sends one batch of unsent rows; returns how many were sent. Rows that the queue refused stay unsent; fails when it took none at all. */
export async function relayBatch(ctx: RootCtx, sqs: SQSClient, urls: QueueUrls): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const rows = await lockUnsent(ctx.db, BATCH);
    if (rows.length === 0) return 0;
    const sent = await Promise.all(
      batchesByQueue(rows).map(([queue, batch]) => sendBatch(sqs, queue, urls[queue], batch)),
    );
    const ids = sent.flatMap((outcome) => outcome.sent);
    const failures = sent.flatMap((outcome) => outcome.failures);
    if (ids.length === 0) throw new Error("the queues took none of a batch", { cause: failures[0] });
    for (const failure of failures) ctx.log.warn({ ...failure }, "queue refused a message; it stays in the outbox");
    await markSent(ctx.db, ids, ctx.now());
    return ids.length;
  });
}

function batchesByQueue(rows: readonly OutboxRow[]): [QueueName, OutboxRow[]][] {
  return Object.entries(Object.groupBy(rows, (row) => row.queue)).flatMap(([queue, all = []]) =>
    Array.from({ length: Math.ceil(all.length / SQS_BATCH) }, (_, index): [QueueName, OutboxRow[]] => [
      queue as QueueName,
      all.slice(index * SQS_BATCH, (index + 1) * SQS_BATCH),
    ]),
  );
}

interface SendOutcome {
  readonly sent: readonly bigint[];
  readonly failures: readonly Readonly<Record<string, unknown>>[];
}

async function sendBatch(
  sqs: SQSClient,
  queue: QueueName,
  url: string,
  rows: readonly OutboxRow[],
): Promise<SendOutcome> {
  try {
    const answer = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: url,
        Entries: rows.map((row, index) => entryOf(queue, row, String(index))),
      }),
    );
    const sent = (answer.Successful ?? []).map((entry) => rows[Number(entry.Id)]!.id);
    const failures = (answer.Failed ?? []).map((entry) => ({
      queue,
      code: entry.Code,
      eventId: rows[Number(entry.Id)]!.event_id,
    }));
    return { sent, failures };
  } catch (error) {
    return { sent: [], failures: [{ queue, err: error, messages: rows.length }] };
  }
}

// The deduplication id is the event id, never the attempt: SQS would swallow a capture sent within five minutes of its
// authorisation. A redrive has one of its own, else SQS would swallow it as the repeat that it is.
function entryOf(queue: QueueName, row: OutboxRow, id: string) {
  const fifo = {
    MessageGroupId: row.group_id ?? row.event_id,
    MessageDeduplicationId: row.redrive_of ?? row.event_id,
  };
  return { Id: id, MessageBody: bodyOf(row), ...(QUEUES[queue].fifo ? fifo : {}) };
}

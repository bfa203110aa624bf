import type { QueueName } from "@cartwright/messaging/queues";
import { setTimeout as sleep } from "node:timers/promises";
import { onDatabase, type Sql } from "./database.ts";
import type { Queues } from "./queues.ts";

export interface Duplicates {
  /** Stops sending copies; answers how many were sent. */
  stop(): Promise<number>;
}

interface SentRow {
  readonly id: string;
  readonly queue: QueueName;
  readonly body: string;
  readonly group: string | null;
}

const EVERY_MS = 1_000;
const AT_ONCE = 12;

/**
 * Sends events that have been sent before once more, each under a new message id: what a relay does that dies between send
 * and mark, and an operator who redrives. The shop must not mind. Each outbox row is copied once at most, half of them at all.
 */
export function sendDuplicates(databaseUrl: string, queues: Queues): Duplicates {
  let stopping = false;
  let sent = 0;
  let after: string | undefined;
  const copy = async () => {
    // What the seed published does not matter here.
    after ??= await onDatabase(databaseUrl, newestRow);
    const rows = await onDatabase(databaseUrl, (sql) =>
      sql.rows<SentRow & Record<string, unknown>>(
        `select id::text, queue, group_id as "group",
           jsonb_build_object('eventId', event_id, 'type', type, 'payload', payload, 'trace', trace)::text as body
         from messaging.outbox where sent_at is not null and id > $1::bigint and event_id::text ~ '[02468ace]$' order by id limit ${AT_ONCE}`,
        [after],
      ),
    );
    for (const { id, queue, body, group } of rows) {
      await queues.sendAgain(queue, { body, group });
      after = id;
      sent += 1;
    }
    return rows.length;
  };
  const loop = (async () => {
    while (!stopping) {
      // The database may be down on purpose.
      const copied = await copy().catch(() => 0);
      if (copied < AT_ONCE) await sleep(EVERY_MS);
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      await loop;
      return sent;
    },
  };
}

async function newestRow(sql: Sql): Promise<string> {
  const [row] = await sql.rows<{ id: string }>("select coalesce(max(id), 0)::text as id from messaging.outbox");
  return row?.id ?? "0";
}

import type { RawQueries } from "@cartwright/db/client";
import type { QueueName } from "./queues.ts";

export async function upsertPulse(
  db: RawQueries,
  pulse: { queue: QueueName; caughtUpTo: Date; askedAt: Date },
): Promise<void> {
  await db.$executeRaw`
    insert into messaging.queue_pulse as p (queue, caught_up_to, asked_at) values (${pulse.queue}, ${pulse.caughtUpTo}, ${pulse.askedAt})
    on conflict (queue) do update set caught_up_to = greatest(p.caught_up_to, excluded.caught_up_to),
      asked_at = greatest(p.asked_at, excluded.asked_at)`;
}

export interface PulseRow {
  readonly queue: QueueName;
  readonly askedAt: Date;
  /** When the first message was sent that no worker has come to yet. */
  readonly oldestSentAt: Date | null;
}

export function selectPulses(db: RawQueries): Promise<PulseRow[]> {
  return db.$queryRaw<PulseRow[]>`
    select p.queue, p.asked_at as "askedAt",
      (select o.sent_at from messaging.outbox o
        where o.sent_at > p.caught_up_to and o.created_at > p.caught_up_to and o.queue = p.queue
        order by o.sent_at limit 1) as "oldestSentAt"
    from messaging.queue_pulse p`;
}

import type { DatabaseSync } from "node:sqlite";

export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly paymentId: string;
  readonly createdAt: string;
  readonly body: string;
}

export interface Delivery {
  readonly seq: number;
  readonly body: string;
  readonly attempts: number;
  readonly givesUpAt: number;
}

const GIVES_UP_MS = 3 * 24 * 3_600_000;

export function insertEvent(book: DatabaseSync, event: StoredEvent): void {
  book
    .prepare(
      "insert into event (id, type, payment_id, created_at, body) values (:id, :type, :paymentId, :createdAt, :body)",
    )
    .run({ ...event });
}

/** Plans one copy of an event for a time (Unix milliseconds). It is tried for three days. */
export function insertDelivery(book: DatabaseSync, eventId: string, dueAt: number): void {
  book
    .prepare("insert into delivery (event_id, due_at, gives_up_at) values (?, ?, ?)")
    .run(eventId, dueAt, dueAt + GIVES_UP_MS);
}

export function deliveriesDue(book: DatabaseSync, now: Date, limit: number): Delivery[] {
  const rows = book
    .prepare(
      `select d.seq, e.body, d.attempts, d.gives_up_at as "givesUpAt" from delivery d join event e on e.id = d.event_id
       where d.state = 'waiting' and d.due_at <= ? order by d.due_at, d.seq limit ?`,
    )
    .all(now.getTime(), limit);
  return rows as unknown as Delivery[];
}

export function recordAttempt(
  book: DatabaseSync,
  seq: number,
  outcome: { result: string; state: "waiting" | "delivered" | "given_up"; dueAt: number },
): void {
  book
    .prepare(
      "update delivery set attempts = attempts + 1, last_result = :result, state = :state, due_at = :dueAt where seq = :seq",
    )
    .run({ seq, ...outcome });
}

export interface WebhookLogEntry {
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  readonly paymentId: string;
  readonly createdAt: string;
  readonly deliveries: readonly {
    readonly dueAt: number;
    readonly attempts: number;
    readonly state: string;
    readonly lastResult: string | null;
  }[];
}

/** Events with what became of their copies; an event without any was lost on purpose. */
export function webhookLog(book: DatabaseSync, page: { after: number; limit: number }): WebhookLogEntry[] {
  const rows = book
    .prepare(`select ${EVENT} from event where seq > :after order by seq limit :limit`)
    .all({ after: page.after, limit: page.limit });
  return withDeliveries(book, rows);
}

/** The newest events, for the eye. */
export function latestEvents(book: DatabaseSync, limit: number): WebhookLogEntry[] {
  return withDeliveries(book, book.prepare(`select ${EVENT} from event order by seq desc limit ?`).all(limit));
}

const EVENT = `seq, id as "eventId", type, payment_id as "paymentId", created_at as "createdAt"`;

function withDeliveries(book: DatabaseSync, events: readonly unknown[]): WebhookLogEntry[] {
  const copies = book.prepare(
    `select due_at as "dueAt", attempts, state, last_result as "lastResult" from delivery where event_id = ? order by seq`,
  );
  return (events as Omit<WebhookLogEntry, "deliveries">[]).map((event) => {
    return { ...event, deliveries: copies.all(event.eventId) as unknown as WebhookLogEntry["deliveries"] };
  });
}

import type { TxCtx } from "@cartwright/db/context";
import type { DomainEvent } from "./event.ts";
import { insertOutbox } from "./outbox.store.ts";
import { ROUTES } from "./routing.ts";

/**
 * Publishes events with the business change: one outbox row per (event, destination queue), in the caller's transaction.
 * They leave if and only if it commits; the relay sends them at least once.
 */
export async function publish(ctx: TxCtx, ...events: readonly DomainEvent[]): Promise<void> {
  const rows = events.flatMap((event) =>
    ROUTES[event.type].map((queue) => ({
      event_id: event.eventId,
      queue,
      type: event.type,
      payload: event.payload,
      group_id: event.group,
      trace: ctx.requestId,
    })),
  );
  if (rows.length > 0) await insertOutbox(ctx.db, rows, ctx.now());
}

import type { OutboxRow } from "./outbox.store.ts";

/** What travels: the envelope of an event; for a redrive what travelled before, byte for byte. */
export const bodyOf = (row: OutboxRow): string =>
  row.body ?? JSON.stringify({ eventId: row.event_id, type: row.type, payload: row.payload, trace: row.trace });

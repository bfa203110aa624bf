import type { RawQueries } from "@cartwright/db/client";

export type WebhookState = "applied" | "ignored" | "not_understood" | "quarantined";

/** What became of a webhook, and a note for whoever looks at it. */
export type WebhookOutcome = readonly [WebhookState, string | null];

export interface StoredWebhook {
  readonly id: string;
  readonly gateway: string;
  readonly eventId: string;
  readonly type: string;
  readonly payload: unknown;
  readonly state: WebhookState | "received";
}

/** False when this event of this gateway is here already. */
export async function insertWebhook(db: RawQueries, webhook: Omit<StoredWebhook, "state">, at: Date): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into payments.webhook (id, gateway, event_id, type, payload, state, received_at)
    values (${webhook.id}::uuid, ${webhook.gateway}, ${webhook.eventId}, ${webhook.type}, ${JSON.stringify(webhook.payload)}::jsonb, 'received', ${at})
    on conflict (gateway, event_id) do nothing`;
  return inserted === 1;
}

export async function selectWebhook(db: RawQueries, id: string): Promise<StoredWebhook | null> {
  const rows = await db.$queryRaw<StoredWebhook[]>`
    select id::text, gateway, event_id as "eventId", type, payload, state from payments.webhook where id = ${id}::uuid`;
  return rows[0] ?? null;
}

export async function updateWebhook(
  db: RawQueries,
  id: string,
  state: WebhookState,
  note: string | null,
  at: Date,
): Promise<void> {
  await db.$executeRaw`update payments.webhook set state = ${state}, note = ${note}, handled_at = ${at} where id = ${id}::uuid`;
}

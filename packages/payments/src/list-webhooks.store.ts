import type { RawQueries } from "@cartwright/db/client";
import { join, type Sql, sql } from "@cartwright/db/sql";
import type { WebhookRow } from "./contract.ts";

// In the words of the index webhook_to_look_at.
const TO_LOOK_AT = sql`state in ('not_understood', 'quarantined')`;

export function selectWebhooks(
  db: RawQueries,
  wanted: { readonly toLookAt: boolean; readonly before: string | null; readonly limit: number },
): Promise<WebhookRow[]> {
  const conditions: Sql[] = [
    sql`true`,
    ...(wanted.toLookAt ? [TO_LOOK_AT] : []),
    ...(wanted.before === null ? [] : [sql`id < ${wanted.before}::uuid`]),
  ];
  return db.$queryRaw<WebhookRow[]>`
    select id::text, gateway, event_id as "eventId", type, state, note, received_at as "receivedAt", handled_at as "handledAt"
    from payments.webhook where ${join(conditions, " and ")} order by webhook.id desc limit ${wanted.limit}`;
}

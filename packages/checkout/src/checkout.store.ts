import type { RawQueries } from "@cartwright/db/client";

export interface StoredAnswer {
  readonly body_hash: Uint8Array;
  readonly answer: unknown;
}

/**
 * True for the first caller. A second one waits here until the first has committed (false) or rolled back (true), as does
 * whoever waits for a lock later in this transaction: for `waitMs` at most.
 */
export async function insertKey(
  db: RawQueries,
  row: { actor: string; key: string; bodyHash: Uint8Array<ArrayBuffer> },
  { waitMs, at }: { waitMs: number; at: Date },
): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into checkout.idempotency_key (actor, key, body_hash, created_at)
    select ${row.actor}, ${row.key}, ${row.bodyHash}, ${at}::timestamptz
    where set_config('lock_timeout', ${`${waitMs}ms`}, true) is not null
    on conflict do nothing`;
  return inserted === 1;
}

export async function selectAnswer(db: RawQueries, actor: string, key: string): Promise<StoredAnswer | null> {
  const rows = await db.$queryRaw<
    StoredAnswer[]
  >`select body_hash, answer from checkout.idempotency_key where actor = ${actor} and key = ${key}`;
  return rows[0] ?? null;
}

export async function storeAnswer(db: RawQueries, actor: string, key: string, answer: unknown): Promise<void> {
  await db.$executeRaw`update checkout.idempotency_key set answer = ${JSON.stringify(answer)}::jsonb where actor = ${actor} and key = ${key}`;
}

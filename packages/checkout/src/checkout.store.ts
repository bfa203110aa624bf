import type { RawQueries } from "@cartwright/db/client";

export interface StoredAnswer {
  readonly body_hash: Uint8Array;
  readonly answer: unknown;
}

/** Lets waiting for a lock end after `milliseconds`, until the transaction ends or the next call. */
export async function limitLockWait(db: RawQueries, milliseconds: number): Promise<void> {
  await db.$executeRaw`select set_config('lock_timeout', ${`${milliseconds}ms`}, true)`;
}

/** True for the first caller. A second one waits here until the first has committed (false) or rolled back (true). */
export async function insertKey(
  db: RawQueries,
  row: { actor: string; key: string; bodyHash: Uint8Array<ArrayBuffer> },
  at: Date,
): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into checkout.idempotency_key (actor, key, body_hash, created_at) values (${row.actor}, ${row.key}, ${row.bodyHash}, ${at}) on conflict do nothing`;
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

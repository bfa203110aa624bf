import type { DatabaseSync } from "node:sqlite";

export interface KeptAnswer {
  readonly requestHash: string;
  /** Null while the first request is still being worked on. */
  readonly status: number | null;
  readonly body: string | null;
}

export function findKey(book: DatabaseSync, key: string): KeptAnswer | undefined {
  const row = book
    .prepare(`select request_hash as "requestHash", status, body from idempotency where key = ?`)
    .get(key);
  return row as KeptAnswer | undefined;
}

export function claimKey(book: DatabaseSync, key: string, requestHash: string, now: Date): void {
  book
    .prepare("insert into idempotency (key, request_hash, created_at) values (?, ?, ?)")
    .run(key, requestHash, now.getTime());
}

export function keepAnswer(book: DatabaseSync, key: string, status: number, body: string): void {
  book.prepare("update idempotency set status = ?, body = ? where key = ?").run(status, body, key);
}

export function releaseKey(book: DatabaseSync, key: string): void {
  book.prepare("delete from idempotency where key = ? and status is null").run(key);
}

/** After a crash nothing is in flight: a claim without an answer has done nothing, since both are written together. */
export function releaseAllKeys(book: DatabaseSync): void {
  book.exec("delete from idempotency where status is null");
}

/** Answers are kept for 30 days. */
export function purgeKeys(book: DatabaseSync, now: Date): void {
  book.prepare("delete from idempotency where created_at < ?").run(now.getTime() - 30 * 24 * 3_600_000);
}

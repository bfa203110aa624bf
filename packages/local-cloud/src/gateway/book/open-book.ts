import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const SCHEMA = `
  create table if not exists payment (
    seq integer primary key autoincrement,
    id text not null unique,
    reference text not null,
    order_reference text not null,
    amount integer not null check (amount > 0),
    currency text not null,
    status text not null check (status in ('requires_action', 'authorised', 'declined', 'captured', 'voided')),
    decline_code text,
    capture_error text,
    card_key text not null,
    card_brand text not null,
    card_last4 text not null,
    return_url text not null,
    challenge_key text,
    authorised integer not null check (authorised in (0, amount)),
    captured integer not null check (captured between 0 and authorised),
    voided integer not null check (voided between 0 and authorised - captured),
    refunded integer not null check (refunded >= 0),
    refunds_pending integer not null check (refunds_pending >= 0 and refunded + refunds_pending <= captured),
    captures integer not null check (captures in (0, 1)),
    capture_failures integer not null,
    created_at text not null
  ) strict;
  create index if not exists payment_reference on payment (reference);
  create index if not exists payment_order_reference on payment (order_reference);
  create table if not exists refund (
    id text primary key,
    payment_id text not null references payment (id),
    amount integer not null check (amount > 0),
    reference text not null,
    status text not null check (status in ('pending', 'settled', 'failed')),
    settles_at integer not null,
    created_at text not null
  ) strict;
  create index if not exists refund_pending on refund (settles_at) where status = 'pending';
  create table if not exists token (
    id text primary key,
    card_key text not null,
    card_brand text not null,
    card_last4 text not null,
    expires_at integer not null,
    used integer not null default 0
  ) strict;
  create table if not exists idempotency (
    key text primary key,
    request_hash text not null,
    status integer,
    body text,
    created_at integer not null
  ) strict;
  create table if not exists event (
    seq integer primary key autoincrement,
    id text not null unique,
    type text not null,
    payment_id text not null,
    body text not null,
    created_at text not null
  ) strict;
  create table if not exists delivery (
    seq integer primary key autoincrement,
    event_id text not null references event (id),
    due_at integer not null,
    gives_up_at integer not null,
    attempts integer not null default 0,
    last_result text,
    state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up'))
  ) strict;
  create index if not exists delivery_event on delivery (event_id);
  create index if not exists delivery_due on delivery (due_at) where state = 'waiting';
  create table if not exists setting (name text primary key, value text not null) strict;
`;

/** Opens the gateway's book in a folder (made when missing). What is committed here survives a kill -9 of this process. */
export function openBook(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true });
  const book = new DatabaseSync(join(dataDir, "gateway.db"));
  book.exec(
    "pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma busy_timeout = 2000",
  );
  book.exec(SCHEMA);
  return book;
}

/** Runs `work` in one transaction: all of it is in the book, or nothing. `work` is synchronous, so nobody comes between. */
export function atomically<Result>(book: DatabaseSync, work: () => Result): Result {
  book.exec("begin immediate");
  try {
    const result = work();
    book.exec("commit");
    return result;
  } catch (error) {
    book.exec("rollback");
    throw error;
  }
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const SCHEMA = `
  create table if not exists message (
    seq integer primary key autoincrement,
    id text not null unique,
    message_id text not null,
    sender text not null,
    recipients text not null,
    subject text not null,
    received_at text not null,
    html text,
    text text,
    headers text not null,
    raw blob not null,
    opened integer not null default 0
  ) strict;
  create table if not exists recipient (
    address text not null,
    seq integer not null references message (seq) on delete cascade,
    primary key (address, seq)
  ) strict, without rowid;
  create table if not exists setting (name text primary key, value text not null) strict;
`;

/** Opens the mails of a folder (made when missing). A mail that was accepted survives a kill -9 of this process. */
export function openMailStore(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true });
  const store = new DatabaseSync(join(dataDir, "mailbox.db"));
  store.exec(
    "pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; pragma busy_timeout = 2000",
  );
  store.exec(SCHEMA);
  return store;
}

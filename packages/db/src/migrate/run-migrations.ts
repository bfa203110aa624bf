import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { applyGrants, type Grants } from "./apply-grants.ts";
import type { Migration } from "./read-migrations.ts";

/** An arbitrary constant: every runner of this product queues behind the same advisory lock. */
const LOCK = 7_203_114_951;

/**
 * Brings a database up to date: applies the missing migrations in name order, then the grants, and returns the names.
 * Any number of runners may start at once; they queue behind an advisory lock. Each migration is one transaction with its
 * bookkeeping row (unless its first line says otherwise). Refuses when an applied migration was changed or is unknown here.
 */
export async function runMigrations(
  url: string,
  migrations: readonly Migration[],
  { grants, progress }: { grants?: Grants; progress?: (line: string) => void } = {},
): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: "migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(BOOKKEEPING);
    const applied = await appliedChecksums(client);
    refuseDrift(applied, migrations);
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of missing) {
      progress?.(`migrating ${migration.name}`);
      await apply(client, migration);
    }
    if (grants !== undefined) await applyGrants(client, grants);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

// Prisma's own bookkeeping table, so that its tools still recognise the database.
const BOOKKEEPING = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null unique,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

async function appliedChecksums(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "select migration_name, checksum from public._prisma_migrations where finished_at is not null",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseDrift(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of applied) {
    if (!known.has(name))
      throw new Error(
        `The database has migration ${name}, which this checkout does not know. It was made by a newer version: update the checkout, or use another database.`,
      );
    if (known.get(name) !== checksum)
      throw new Error(
        `Migration ${name} was edited after it had been applied. Restore the file and write a new migration instead (a local database can be wiped with npm run reset).`,
      );
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const record = () =>
    client.query(
      "insert into public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)",
      [randomUUID(), migration.checksum, migration.name],
    );
  if (!migration.transactional) {
    await client.query(migration.sql);
    await record();
    return;
  }
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await record();
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(`Migration ${migration.name} failed and was rolled back.`, { cause });
  }
}

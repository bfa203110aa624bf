import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { describe, expect, inject, test } from "vitest";
import { createDatabase } from "../testing/create-database.ts";
import { MIGRATIONS_FOLDER } from "./folder.ts";
import { type Migration, readMigrations } from "./read-migrations.ts";
import { runMigrations } from "./run-migrations.ts";

const emptyDatabase = () => createDatabase(inject("postgresUrl"), `m_${randomBytes(6).toString("hex")}`);
const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: `${name}:${sql}`,
  transactional: true,
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

describe("migrating", () => {
  test("brings an empty database up to date once, however many runners start together", async () => {
    const url = await emptyDatabase();
    const migrations = await readMigrations(MIGRATIONS_FOLDER);
    const applied = await Promise.all([1, 2, 3].map(() => runMigrations(url, migrations)));
    expect(applied.flat()).toEqual(migrations.map(({ name }) => name));
    expect(await runMigrations(url, migrations)).toEqual([]);
  });

  test("a failing migration leaves nothing behind and says which it was", async () => {
    const url = await emptyDatabase();
    const broken = migration("0002_broken", "create table half (id int); select 1/0");
    await expect(runMigrations(url, [migration("0001_good", "create table good (id int)"), broken])).rejects.toThrow(
      "0002_broken failed and was rolled back",
    );
    expect(
      await ask(url, "select to_regclass('good') is not null as good, to_regclass('half') is not null as half"),
    ).toEqual([{ good: true, half: false }]);
  });

  test("refuses an applied migration that was edited, and a database from the future", async () => {
    const url = await emptyDatabase();
    await runMigrations(url, [migration("0001_a", "select 1")]);
    await expect(runMigrations(url, [migration("0001_a", "select 2")])).rejects.toThrow(
      "was edited after it had been applied",
    );
    await expect(runMigrations(url, [])).rejects.toThrow("does not know");
  });
});

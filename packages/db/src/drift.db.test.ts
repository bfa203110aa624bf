import { Client } from "pg";
import { expect } from "vitest";
import { Prisma } from "./generated/client.ts";
import { test } from "./testing/database-test.ts";

/** Everything that carries an invariant and that Prisma's schema cannot say: constraints, indexes, triggers. */
const CATALOGUE = `
  select 'constraint ' || n.nspname || '.' || c.relname || ' ' || k.conname || ': ' || pg_get_constraintdef(k.oid) as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and k.contype <> 'n'
  union all select 'index ' || schemaname || '.' || tablename || ': ' || indexdef from pg_indexes where schemaname = any($1)
  union all select 'trigger ' || n.nspname || '.' || c.relname || ': ' || pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1) and not t.tgisinternal
  order by line`;

test("the migrations make exactly the constraints, indexes and triggers that were agreed", async ({ databaseUrl }) => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const schemas = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema|public)'",
  );
  const { rows } = await client.query<{ line: string }>(CATALOGUE, [schemas.rows.map((row) => row.name)]);
  await client.end();
  await expect(rows.map((row) => row.line).join("\n")).toMatchFileSnapshot("drift.snapshot.txt");
});

test.for(Object.values(Prisma.ModelName))("the model %s matches its table", async (model, { ctx }) => {
  const delegate = model.charAt(0).toLowerCase() + model.slice(1);
  const models = ctx.db as unknown as Record<string, { findFirst(): Promise<unknown> }>;
  await expect(models[delegate]!.findFirst()).resolves.not.toBeUndefined();
});

import { Client } from "pg";
import { describe, expect } from "vitest";
import { test as databaseTest } from "../testing/database-test.ts";
import { APP_PASSWORD } from "../testing/app-url.ts";
import { appPasswordIn } from "./app-role.ts";
import { applyGrants, readGrants } from "./apply-grants.ts";

const APPEND_ONLY = [
  "audit.entry",
  "catalog.product_revision",
  "documents.document",
  "documents.rendering",
  "inventory.adjustment",
  "inventory.stock_movement",
  "orders.order_entry",
  "payments.journal",
  "payments.posting",
];

const connected = async (url: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
};

const test = databaseTest.extend<{ app: Client; owner: Client }>({
  app: [
    async ({ databaseUrl }, give) => {
      const client = await connected(databaseUrl);
      await give(client);
      await client.end();
    },
    { scope: "file" },
  ],
  owner: [
    async ({ ownerUrl }, give) => {
      const client = await connected(ownerUrl);
      await give(client);
      await client.end();
    },
    { scope: "file" },
  ],
});

const TABLES = `
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|public$)'`;
const tablesWithout = async (app: Client, privilege: string): Promise<string[]> => {
  const sql = `${TABLES} and not has_table_privilege(current_user, c.oid, $1) order by name`;
  const { rows } = await app.query<{ name: string }>(sql, [privilege]);
  return rows.map(({ name }) => name);
};

describe("the role of the apps", () => {
  test("reads and adds everywhere, changes and removes everywhere but in what is append-only", async ({ app }) => {
    expect(await tablesWithout(app, "select")).toEqual([]);
    expect(await tablesWithout(app, "insert")).toEqual([]);
    expect(await tablesWithout(app, "update")).toEqual(APPEND_ONLY);
    expect(await tablesWithout(app, "delete")).toEqual(APPEND_ONLY);
  });

  test("empties no table at once and puts no trigger anywhere", async ({ app }) => {
    const { rowCount } = await app.query(TABLES);
    expect(await tablesWithout(app, "truncate")).toHaveLength(rowCount!);
    expect(await tablesWithout(app, "trigger")).toHaveLength(rowCount!);
  });

  test("adds to the audit log, and can change nothing of what stands there", async ({ app, owner }) => {
    await app.query(`
      insert into audit.entry (id, at, actor_kind, actor_name, action, subject_type, subject_id, subject_label, request_id)
      values (gen_random_uuid(), now(), 'system', 'test', 'role.changed', 'role', 'r-1', 'Night shift', 'test')`);
    for (const rewriting of [
      "update audit.entry set actor_name = 'somebody else'",
      "update audit.entry set actor_name = actor_name where false",
      "delete from audit.entry",
      "truncate audit.entry",
      "select * from audit.entry for update",
    ])
      await expect(app.query(rewriting), rewriting).rejects.toThrow("permission denied for table entry");
    expect((await owner.query("select actor_name from audit.entry")).rows).toEqual([{ actor_name: "test" }]);
  });

  test.for([
    ["alter table audit.entry add column more text", "must be owner"],
    ["alter table payments.journal disable trigger all", "must be owner"],
    ["drop table audit.entry", "must be owner"],
    ["drop trigger append_only on inventory.stock_movement", "must be owner"],
    ["create table audit.other (id int)", "permission denied"],
    ["create table public.other (id int)", "permission denied"],
    ["create schema mine", "permission denied"],
    ["set role cartwright", "permission denied"],
    ["alter role cartwright_app superuser", "permission denied"],
    ["set session_replication_role = replica", "permission denied"],
    ["select * from public._prisma_migrations", "permission denied"],
    ["copy audit.entry to program 'cat'", "permission denied"],
  ] as const)("is refused: %s", async ([sql, refusal], { app }) => {
    await expect(app.query(sql)).rejects.toThrow(refusal);
  });

  test("cannot give itself a right", async ({ app }) => {
    await app.query("grant update on audit.entry to cartwright_app");
    expect(await tablesWithout(app, "update")).toContain("audit.entry");
  });

  test("has the same rights when they are given again, and when somebody gave it more by hand", async ({
    owner,
    app,
  }) => {
    await owner.query("grant update, truncate on audit.entry to cartwright_app");
    expect(await tablesWithout(app, "update")).not.toContain("audit.entry");
    await applyGrants(owner, await readGrants(APP_PASSWORD));
    expect(await tablesWithout(app, "update")).toEqual(APPEND_ONLY);
    expect(await tablesWithout(app, "truncate")).toContain("audit.entry");
  });

  test("logs in with its password only", async ({ databaseUrl }) => {
    const url = new URL(databaseUrl);
    url.password = "guessed";
    await expect(connected(url.href)).rejects.toThrow("password authentication failed");
  });
});

describe("the password of the apps' role", () => {
  test("comes from DATABASE_URL as it is written there", () => {
    expect(appPasswordIn("postgresql://cartwright_app:a%2Fb@db:5432/cartwright")).toBe("a/b");
  });

  test.for([["postgresql://cartwright:secret@db/cartwright"], ["postgresql://cartwright_app@db/cartwright"]])(
    "is refused where the grants would not hold: %s",
    ([url]) => {
      expect(() => appPasswordIn(url!)).toThrow("must log in as cartwright_app");
    },
  );
});

import { Client, type QueryResultRow } from "pg";

export interface Sql {
  /** Rows of one statement. */
  rows<Row extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A connection of our own, past everything that the shop has built on top. */
export async function onDatabase<Result>(url: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: "outside" });
  // A database that is killed on purpose ends the connection; the query under way says so.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work({ rows: async (sql, values = []) => (await client.query(sql, [...values])).rows as never });
  } finally {
    await client.end().catch(() => undefined);
  }
}

import type { Sql } from "./database.ts";
import type { Evidence } from "./evidence.ts";
import { cardNumbersIn } from "./invariants/secrets.ts";

type Found = Pick<Evidence, "cardNumbers" | "placesSearched">;

/** Searches every log line, and every text and JSON column of every table, for what looks like a card number. */
export async function searchForCards(sql: Sql, logLines: readonly string[]): Promise<Found> {
  const columns = await sql.rows<{ schema: string; table: string; column: string }>(`
    select table_schema as schema, table_name as table, column_name as column from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema') and data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY')`);
  const inLogs = logLines.flatMap((line) => found(line, `log: ${line.slice(0, 60)}`));
  const inTables: Found["cardNumbers"][number][] = [];
  for (const { schema, table, column } of columns) {
    const name = [schema, table].map((part) => `"${part}"`).join(".");
    const rows = await sql.rows<{ text: string }>(
      `select "${column}"::text as text from ${name} where "${column}"::text ~ '\\d([ -]?\\d){12,}'`,
    );
    for (const { text } of rows) inTables.push(...found(text, `${schema}.${table}.${column}`));
  }
  return { cardNumbers: [...inLogs, ...inTables], placesSearched: logLines.length + columns.length };
}

const found = (text: string, where: string) =>
  cardNumbersIn(text).map((number) => ({ where, last4: number.slice(-4) }));

import { onDatabase } from "../torture/database.ts";
import { buyOnce } from "./buyer.ts";
import { shown } from "./figures.ts";
import { verdict, type Line } from "./measure.ts";
import { whenPaid } from "./paid.ts";
import { workersOf, type Subject } from "./subject.ts";
import type { Wares } from "./wares.ts";

const CHECKOUTS = 10;

/**
 * SQL statements per checkout, BEGIN and COMMIT counted. The database does not say who asked, so the workers are stopped
 * (SIGSTOP) while the orders are placed, and go on afterwards: the first count is the BFF's alone, the second the workers'.
 */
export async function measureStatements(subject: Subject, { plenty }: Wares): Promise<Line[]> {
  const [first] = plenty;
  await buyOnce(subject.shop, first!.variantId, 0);
  const numbers: number[] = [];
  const counted = await whileStopped(subject, async () => {
    const before = await statements(subject.databaseUrl);
    for (let index = 0; index < CHECKOUTS; index += 1)
      numbers.push((await buyOnce(subject.shop, first!.variantId, index)).number);
    return (await statements(subject.databaseUrl)) - before;
  });
  const before = await statements(subject.databaseUrl);
  const started = Date.now();
  await whenPaid(subject.databaseUrl, numbers);
  const all = (await statements(subject.databaseUrl)) - before;
  const idle = (await idleStatements(subject.databaseUrl)) * (Date.now() - started);
  const perCheckout = counted / CHECKOUTS;
  return [
    {
      measure: "SQL statements per whole checkout, the BFF's",
      result: shown(perCheckout),
      target: "≤ 40",
      stands: verdict(perCheckout <= 40),
      note: `BEGIN and COMMIT counted; the workers' beside them: ${shown(Math.max(0, all - idle) / CHECKOUTS)} per order until paid`,
    },
  ];
}

/** Without our own questions. */
const statements = (databaseUrl: string): Promise<number> =>
  onDatabase(databaseUrl, async (sql) => {
    await sql.rows("create extension if not exists pg_stat_statements");
    const [row] = await sql.rows<{ calls: number }>(
      `select coalesce(sum(calls), 0)::float8 as calls from pg_stat_statements where query not ilike '%pg_stat_statements%' and query not ilike '%e.kind = ''paid''%' and query not ilike '%e.kind = $%'`,
    );
    return row?.calls ?? 0;
  });

const IDLE_MS = 3_000;

/** Statements per millisecond while nobody buys: polls and sweeps. */
async function idleStatements(databaseUrl: string): Promise<number> {
  const before = await statements(databaseUrl);
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  return ((await statements(databaseUrl)) - before) / IDLE_MS;
}

async function whileStopped<Result>(subject: Subject, work: () => Promise<Result>): Promise<Result> {
  const workers = workersOf(subject);
  for (const { pid } of workers) process.kill(pid, "SIGSTOP");
  try {
    return await work();
  } finally {
    for (const { pid } of workers) process.kill(pid, "SIGCONT");
  }
}

import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";
import { statementNames } from "./statement-names.ts";

export type Db = PrismaClient;
/** What a store may call: queries, inside or outside a transaction. */
export type Queries = Omit<PrismaClient, "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends">;
/** Raw SQL only; a store adds the models it owns: `Pick<Queries, "order" | "$queryRaw">`. */
export type RawQueries = Pick<Queries, "$queryRaw" | "$executeRaw">;

export interface DatabaseOptions {
  readonly url: string;
  /** Connections at most. Each kind of work has its own pool, so that browsing cannot starve the checkout. */
  readonly poolSize: number;
  /** Shown in pg_stat_activity, e.g. `storefront-checkout`. */
  readonly name: string;
  /** How long a transaction waits for a free connection before it gives up as “busy”, in milliseconds. */
  readonly maxWaitMs?: number;
}

/** Opens a pool lazily: the first query connects. `close` waits for queries under way. */
export function openDatabase(options: DatabaseOptions): { db: Db; close(): Promise<void> } {
  const pool = {
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.name,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  const db = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: options.maxWaitMs ?? 8_000, timeout: 15_000 },
  });
  return { db, close: () => db.$disconnect() };
}

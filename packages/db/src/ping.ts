import type { RawQueries } from "./client.ts";

/** Resolves when the database answers a question; rejects with the reason when it does not. */
export async function pingDatabase(db: RawQueries): Promise<void> {
  await db.$queryRaw`select 1`;
}

import type { RawQueries } from "@cartwright/db/client";
import type { Realm } from "./contract.ts";

interface Key {
  readonly realm: Realm;
  readonly emailHash: Uint8Array<ArrayBuffer>;
}

/** Counts one more try and says the how many-th it is; null, and nothing counted, while the key has to wait. A day without tries starts anew. `waits[n]`: ms after n + 1 tries. */
export async function claimTry(db: RawQueries, key: Key, waits: readonly number[], at: Date): Promise<number | null> {
  const rows = await db.$queryRaw<{ failures: number }[]>`
    insert into identity.lockout as l (realm, email_hash, failures, locked_until, updated_at) values (${key.realm}, ${key.emailHash}, 1, null, ${at})
    on conflict (realm, email_hash) do update set
      failures = case when l.updated_at < ${at}::timestamptz - interval '1 day' then 1 else l.failures + 1 end,
      locked_until = case when l.updated_at < ${at}::timestamptz - interval '1 day' then null
        else nullif(${at}::timestamptz + (${waits}::bigint[])[least(l.failures + 1, cardinality(${waits}::bigint[]))] * interval '1 millisecond', ${at}::timestamptz) end,
      updated_at = ${at}
    where l.locked_until is null or l.locked_until <= ${at}
    returning l.failures`;
  return rows[0]?.failures ?? null;
}

export async function lockedUntil(db: RawQueries, key: Key): Promise<Date | null> {
  const rows = await db.$queryRaw<{ until: Date | null }[]>`
    select locked_until as until from identity.lockout where realm = ${key.realm} and email_hash = ${key.emailHash}`;
  return rows[0]?.until ?? null;
}

export async function forgetTries(db: RawQueries, key: Key): Promise<void> {
  await db.$executeRaw`delete from identity.lockout where realm = ${key.realm} and email_hash = ${key.emailHash}`;
}

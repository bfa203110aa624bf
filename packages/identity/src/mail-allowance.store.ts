import type { RawQueries } from "@cartwright/db/client";
import type { Realm } from "./contract.ts";

/** Whoever else counts or fills this mailbox waits until our transaction ends. */
export async function lockMailbox(db: RawQueries, realm: Realm, key: string): Promise<void> {
  await db.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`identity:${realm}:${key}`}, 0))) as locked`;
}

/** Links sent to a mailbox since then, whatever has become of them. */
export async function countLinksTo(db: RawQueries, realm: Realm, key: string, since: Date): Promise<number> {
  const rows = await db.$queryRaw<{ sent: number }[]>`
    select count(*)::int as sent from identity.link
    where realm = ${realm} and lower(recipient) = ${key} and created_at > ${since}`;
  return rows[0]?.sent ?? 0;
}

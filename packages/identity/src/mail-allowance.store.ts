import type { RawQueries } from "@cartwright/db/client";
import type { Realm } from "./contract.ts";
import type { LinkPurpose } from "./links.ts";

/** Whoever else counts or fills this mailbox waits until our transaction ends. */
export async function lockMailbox(db: RawQueries, realm: Realm, key: string): Promise<void> {
  await db.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`identity:${realm}:${key}`}, 0))) as locked`;
}

/** Links of a purpose sent to a mailbox since then, whatever has become of them. */
export async function countLinksTo(
  db: RawQueries,
  to: { realm: Realm; key: string; purpose: LinkPurpose },
  since: Date,
): Promise<number> {
  const rows = await db.$queryRaw<{ sent: number }[]>`
    select count(*)::int as sent from identity.link
    where realm = ${to.realm} and lower(recipient) = ${to.key} and purpose = ${to.purpose} and created_at > ${since}`;
  return rows[0]?.sent ?? 0;
}

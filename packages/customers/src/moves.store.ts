import type { RawQueries } from "@cartwright/db/client";

/** Until the transaction ends nobody else joins, parts or merges profiles. Taken before any profile is held. */
export async function lockMoves(db: RawQueries): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended('customers.moves', 0))::text`;
}

/** Takes an address away from an account that has moved on; it waits under a word that nobody can type. */
export async function park(db: RawQueries, id: string): Promise<void> {
  await db.$executeRaw`update customers.profile set email_key = ${`moved ${id}`} where id = ${id}::uuid`;
}

/** Takes a profile's notes and its place in links over to another, which gets these tags and this group; both must be held. */
export async function absorb(
  db: RawQueries,
  { from, into, tags, groupId }: { from: string; into: string; tags: readonly string[]; groupId: string | null },
): Promise<void> {
  await db.$executeRaw`
    update customers.profile p set version = p.version + 1, tags = ${tags}::text[], group_id = ${groupId}::uuid,
      first_seen_at = least(p.first_seen_at, g.first_seen_at)
    from customers.profile g where p.id = ${into}::uuid and g.id = ${from}::uuid`;
  await db.$executeRaw`update customers.note set profile_id = ${into}::uuid where profile_id = ${from}::uuid`;
  await db.$executeRaw`update customers.former_profile set profile_id = ${into}::uuid where profile_id = ${from}::uuid`;
  await db.$executeRaw`delete from customers.profile where id = ${from}::uuid`;
  await db.$executeRaw`insert into customers.former_profile (id, profile_id) values (${from}::uuid, ${into}::uuid)`;
}

import type { RawQueries } from "@cartwright/db/client";

/** Null when it has another version by now. */
export async function updateTags(
  db: RawQueries,
  profile: { id: string; version: number; tags: readonly string[] },
  at: Date,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update customers.profile set tags = ${profile.tags}::text[], version = version + 1, updated_at = ${at}
    where id = ${profile.id}::uuid and version = ${profile.version} returning version`;
  return rows[0]?.version ?? null;
}

/** Null when it has another version by now. */
export async function updateGroupOf(
  db: RawQueries,
  profile: { id: string; version: number; groupId: string | null },
  at: Date,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update customers.profile set group_id = ${profile.groupId}::uuid, version = version + 1, updated_at = ${at}
    where id = ${profile.id}::uuid and version = ${profile.version} returning version`;
  return rows[0]?.version ?? null;
}

/** In the order of their names, so that two who use the same tags do not wait for each other in a circle. */
export async function noteTags(db: RawQueries, tags: readonly string[], at: Date): Promise<void> {
  await db.$executeRaw`
    insert into customers.tag (name, used_at) select name, ${at} from unnest(${tags.toSorted()}::text[]) t(name) order by name
    on conflict (name) do update set used_at = greatest(tag.used_at, excluded.used_at)`;
}

const SUGGESTED = 20;

/** Only those that somebody has. */
export async function selectTags(db: RawQueries, beginning: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    select name from customers.tag t
    where name ~>=~ ${beginning} and name ~<~ ${`${beginning}\u{10FFFF}`} and exists (select from customers.profile p where p.tags @> array[t.name])
    order by used_at desc, name limit ${SUGGESTED}`;
  return rows.map(({ name }) => name);
}

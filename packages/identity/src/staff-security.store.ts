import type { RawQueries } from "@cartwright/db/client";

export async function selectTotpConfirmedAt(db: RawQueries, staffId: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`
    select totp_confirmed_at as at from identity.staff where id = ${staffId}::uuid`;
  return rows[0]?.at ?? null;
}

/** The name it replaces; null when there is no such active member. */
export async function updateOwnName(db: RawQueries, staffId: string, name: string, at: Date): Promise<string | null> {
  const rows = await db.$queryRaw<{ was: string }[]>`
    update identity.staff m set name = ${name}, version = m.version + 1, updated_at = ${at}
    from (select id, name as was from identity.staff where id = ${staffId}::uuid and state = 'active' for update) old
    where m.id = old.id returning old.was`;
  return rows[0]?.was ?? null;
}

import type { RawQueries } from "@cartwright/db/client";

/** Waits until nobody else is changing who may do what, and keeps others waiting until the transaction ends. */
export async function lockRights(db: RawQueries): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('identity.rights', 0))`;
}

/** What an active member's role allows; null for everybody else. */
export async function selectRightsOfStaff(db: RawQueries, staffId: string): Promise<readonly string[] | null> {
  const rows = await db.$queryRaw<{ permissions: string[] }[]>`
    select r.permissions from identity.staff m join identity.role r on r.id = m.role_id
    where m.id = ${staffId}::uuid and m.state = 'active'`;
  return rows[0]?.permissions ?? null;
}

export async function selectRightsOfKey(db: RawQueries, keyId: string, at: Date): Promise<readonly string[] | null> {
  const rows = await db.$queryRaw<{ permissions: string[] }[]>`
    select permissions from identity.api_key
    where id = ${keyId}::uuid and revoked_at is null and (expires_at is null or expires_at > ${at})`;
  return rows[0]?.permissions ?? null;
}

export async function selectMakerOfKey(db: RawQueries, keyId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ madeBy: string }[]>`
    select created_by::text as "madeBy" from identity.api_key where id = ${keyId}::uuid`;
  return rows[0]?.madeBy ?? null;
}

import type { RawQueries } from "@cartwright/db/client";

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly secretHash: Uint8Array;
  readonly permissions: readonly string[];
  readonly lastUsedAt: Date | null;
}

/** A key that lives; its maker's own permissions do not matter any more. */
export async function selectKeyByPrefix(db: RawQueries, prefix: string, at: Date): Promise<KeyRow | null> {
  const rows = await db.$queryRaw<KeyRow[]>`
    select id::text, name, secret_hash as "secretHash", permissions, last_used_at as "lastUsedAt"
    from identity.api_key where prefix = ${prefix} and revoked_at is null and (expires_at is null or expires_at > ${at})`;
  return rows[0] ?? null;
}

export async function touchKey(db: RawQueries, id: string, at: Date): Promise<void> {
  await db.$executeRaw`update identity.api_key set last_used_at = ${at} where id = ${id}::uuid`;
}

import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";

export interface ApiKeyRow {
  readonly id: Id<"ApiKey">;
  readonly name: string;
  readonly prefix: string;
  readonly permissions: readonly string[];
  readonly madeById: Id<"Staff">;
  readonly madeBy: string;
  /** Whether the maker still works here. */
  readonly makerActive: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

interface NewApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly secretHash: Uint8Array<ArrayBuffer>;
  readonly permissions: readonly string[];
  readonly createdBy: string;
  readonly expiresAt: Date | null;
}

export async function insertApiKey(db: RawQueries, key: NewApiKey, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into identity.api_key (id, name, prefix, secret_hash, permissions, created_by, created_at, expires_at)
    values (${key.id}::uuid, ${key.name}, ${key.prefix}, ${key.secretHash}, ${[...key.permissions]}::text[], ${key.createdBy}::uuid, ${at}, ${key.expiresAt})`;
}

/** The newest thousand, living or not. */
export async function selectApiKeys(db: RawQueries): Promise<ApiKeyRow[]> {
  return db.$queryRaw<ApiKeyRow[]>`
    select k.id::text, k.name, k.prefix, k.permissions, m.id::text as "madeById", m.name as "madeBy", m.state = 'active' as "makerActive",
      k.created_at as "createdAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt"
    from identity.api_key k join identity.staff m on m.id = k.created_by
    order by k.created_at desc, k.id desc limit 1000`;
}

export async function selectApiKey(
  db: RawQueries,
  id: string,
): Promise<Pick<ApiKeyRow, "id" | "name" | "prefix" | "revokedAt"> | null> {
  const rows = await db.$queryRaw<Pick<ApiKeyRow, "id" | "name" | "prefix" | "revokedAt">[]>`
    select id::text, name, prefix, revoked_at as "revokedAt" from identity.api_key where id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** False when somebody else was first. */
export async function markRevoked(db: RawQueries, id: string, at: Date): Promise<boolean> {
  const revoked = await db.$executeRaw`
    update identity.api_key set revoked_at = ${at} where id = ${id}::uuid and revoked_at is null`;
  return revoked === 1;
}

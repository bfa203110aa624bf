import type { RawQueries } from "@cartwright/db/client";

export interface PasskeyRow {
  readonly id: string;
  readonly staffId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
}

export async function selectByCredential(db: RawQueries, credentialId: string): Promise<PasskeyRow | null> {
  const rows = await db.$queryRaw<(Omit<PasskeyRow, "counter"> & { counter: bigint })[]>`
    select id::text, staff_id::text as "staffId", credential_id as "credentialId", public_key as "publicKey", counter, transports
    from identity.passkey where credential_id = ${credentialId}`;
  const row = rows[0];
  return row === undefined ? null : { ...row, counter: Number(row.counter) };
}

export interface ListedPasskey {
  readonly id: string;
  readonly credentialId: string;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export async function selectPasskeysOf(db: RawQueries, staffId: string): Promise<ListedPasskey[]> {
  return db.$queryRaw<ListedPasskey[]>`
    select id::text, credential_id as "credentialId", transports, name, created_at as "createdAt", last_used_at as "lastUsedAt"
    from identity.passkey where staff_id = ${staffId}::uuid order by id`;
}

export async function insertPasskey(db: RawQueries, key: PasskeyRow & { name: string }, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into identity.passkey (id, staff_id, credential_id, public_key, counter, transports, name, created_at)
    values (${key.id}::uuid, ${key.staffId}::uuid, ${key.credentialId}, ${key.publicKey}, ${key.counter}, ${key.transports}, ${key.name}, ${at})`;
}

/** False when the counter has not moved on since this answer was checked: a copy of the key, or the same answer again. Keys that do not count stay at 0. */
export async function movePasskeyOn(db: RawQueries, id: string, counter: number, at: Date): Promise<boolean> {
  const moved = await db.$executeRaw`
    update identity.passkey set counter = ${counter}, last_used_at = ${at}
    where id = ${id}::uuid and (counter < ${counter} or (counter = 0 and ${counter} = 0))`;
  return moved === 1;
}

/** The name of what was removed; null when this member has no such passkey. */
export async function deletePasskey(db: RawQueries, staffId: string, id: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    delete from identity.passkey where id = ${id}::uuid and staff_id = ${staffId}::uuid returning name`;
  return rows[0]?.name ?? null;
}

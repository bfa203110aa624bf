import type { RawQueries } from "@cartwright/db/client";

export async function replaceCodes(
  db: RawQueries,
  staffId: string,
  codes: readonly { id: string; hash: Uint8Array<ArrayBuffer> }[],
  at: Date,
): Promise<void> {
  await db.$executeRaw`delete from identity.recovery_code where staff_id = ${staffId}::uuid`;
  for (const { id, hash } of codes)
    await db.$executeRaw`
      insert into identity.recovery_code (id, staff_id, code_hash, created_at) values (${id}::uuid, ${staffId}::uuid, ${hash}, ${at})`;
}

/** False when it was used, or is none of theirs. */
export async function spendCode(
  db: RawQueries,
  staffId: string,
  hash: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<boolean> {
  const spent = await db.$executeRaw`
    update identity.recovery_code set used_at = ${at} where staff_id = ${staffId}::uuid and code_hash = ${hash} and used_at is null`;
  return spent === 1;
}

export async function countCodesLeft(db: RawQueries, staffId: string): Promise<number> {
  const rows = await db.$queryRaw<{ left: number }[]>`
    select count(*)::int as left from identity.recovery_code where staff_id = ${staffId}::uuid and used_at is null`;
  return rows[0]?.left ?? 0;
}

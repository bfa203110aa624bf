import type { RawQueries } from "@cartwright/db/client";

export interface MemberRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** Locks an active member's row until the transaction ends; null for everybody else. */
export async function holdActive(db: RawQueries, staffId: string): Promise<MemberRow | null> {
  const rows = await db.$queryRaw<MemberRow[]>`
    select id::text, email, name from identity.staff where id = ${staffId}::uuid and state = 'active' for update`;
  return rows[0] ?? null;
}

export interface FactorsRow {
  readonly totp: boolean;
  readonly passkeys: number;
  readonly codes: number;
}

export async function selectFactors(db: RawQueries, staffId: string): Promise<FactorsRow> {
  const rows = await db.$queryRaw<FactorsRow[]>`
    select m.totp_confirmed_at is not null as totp,
      (select count(*)::int from identity.passkey p where p.staff_id = m.id) as passkeys,
      (select count(*)::int from identity.recovery_code c where c.staff_id = m.id and c.used_at is null) as codes
    from identity.staff m where m.id = ${staffId}::uuid`;
  return rows[0] ?? { totp: false, passkeys: 0, codes: 0 };
}

export async function noteSignedIn(db: RawQueries, staffId: string, at: Date): Promise<void> {
  await db.$executeRaw`update identity.staff set last_signed_in_at = ${at} where id = ${staffId}::uuid`;
}

export async function selectEmail(db: RawQueries, staffId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ email: string }[]>`select email from identity.staff where id = ${staffId}::uuid`;
  return rows[0]?.email ?? null;
}

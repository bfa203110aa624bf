import type { RawQueries } from "@cartwright/db/client";

export async function selectCustomerBySession(
  db: RawQueries,
  sessionId: string,
  at: Date,
): Promise<{ customerId: string; email: string; name: string; lastSeenAt: Date } | null> {
  const rows = await db.$queryRaw<{ customerId: string; email: string; name: string; lastSeenAt: Date }[]>`
    select c.id::text as "customerId", c.email, c.name, s.last_seen_at as "lastSeenAt"
    from identity.session s join identity.customer c on c.id = s.subject_id
    where s.id = ${sessionId}::uuid and s.realm = 'customer' and s.revoked_at is null and s.expires_at > ${at} and c.disabled_at is null`;
  return rows[0] ?? null;
}

interface StaffRow {
  readonly staffId: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly permissions: readonly string[];
  readonly secondFactor: boolean;
  readonly lastSeenAt: Date;
}

export async function selectStaffBySession(db: RawQueries, sessionId: string, at: Date): Promise<StaffRow | null> {
  const rows = await db.$queryRaw<StaffRow[]>`
    select m.id::text as "staffId", m.email, m.name, r.name as role, r.permissions, s.last_seen_at as "lastSeenAt",
      m.totp_confirmed_at is not null or exists (select 1 from identity.passkey p where p.staff_id = m.id) as "secondFactor"
    from identity.session s join identity.staff m on m.id = s.subject_id join identity.role r on r.id = m.role_id
    where s.id = ${sessionId}::uuid and s.realm = 'staff' and s.revoked_at is null and s.expires_at > ${at} and m.state = 'active'`;
  return rows[0] ?? null;
}

export async function touchSession(db: RawQueries, id: string, at: Date): Promise<void> {
  await db.$executeRaw`update identity.session set last_seen_at = ${at} where id = ${id}::uuid`;
}

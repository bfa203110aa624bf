import type { RawQueries } from "@cartwright/db/client";
import { empty, sql } from "@cartwright/db/sql";
import type { Id } from "@cartwright/kernel/id";

export interface StaffViewRow {
  readonly id: Id<"Staff">;
  readonly email: string;
  readonly name: string;
  readonly roleId: Id<"Role">;
  readonly roleName: string;
  readonly state: "invited" | "active" | "disabled";
  readonly version: number;
  readonly createdAt: Date;
  readonly lastSignedInAt: Date | null;
  /** When the newest invitation that was neither used nor withdrawn ends, or ended. */
  readonly invitedUntil: Date | null;
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
  readonly apiKeys: number;
  readonly permissions: readonly string[];
}

/** More than any shop has people; the list is read as a whole. */
const MOST = 1_000;

export const selectStaff = (db: RawQueries, at: Date): Promise<StaffViewRow[]> => select(db, null, at);

export async function selectStaffById(db: RawQueries, id: string, at: Date): Promise<StaffViewRow | null> {
  return (await select(db, id, at))[0] ?? null;
}

async function select(db: RawQueries, id: string | null, at: Date): Promise<StaffViewRow[]> {
  const one = id === null ? empty : sql`where m.id = ${id}::uuid`;
  return db.$queryRaw<StaffViewRow[]>`
    select m.id::text, m.email, m.name, m.state, m.version, m.created_at as "createdAt", m.last_signed_in_at as "lastSignedInAt",
      r.id::text as "roleId", r.name as "roleName", r.permissions,
      m.totp_confirmed_at is not null as totp,
      (select count(*)::int from identity.passkey p where p.staff_id = m.id) as passkeys,
      (select count(*)::int from identity.recovery_code c where c.staff_id = m.id and c.used_at is null) as "recoveryCodes",
      (select count(*)::int from identity.api_key k where k.created_by = m.id and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > ${at})) as "apiKeys",
      (select max(l.expires_at) from identity.link l where l.realm = 'staff' and l.subject_id = m.id and l.purpose = 'invitation'
        and l.used_at is null and l.withdrawn_at is null) as "invitedUntil"
    from identity.staff m join identity.role r on r.id = m.role_id ${one}
    order by lower(m.name), m.id limit ${MOST}`;
}

import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";

export interface StaffRow {
  readonly id: Id<"Staff">;
  readonly email: string;
  readonly name: string;
  readonly state: "invited" | "active" | "disabled";
  readonly version: number;
  readonly hasPassword: boolean;
  readonly roleId: Id<"Role">;
  readonly roleName: string;
  readonly roleCode: string | null;
  readonly permissions: readonly string[];
}

/** Locks a member's row until the transaction ends. */
export async function lockStaff(db: RawQueries, id: string): Promise<StaffRow | null> {
  const rows = await db.$queryRaw<StaffRow[]>`
    select m.id::text, m.email, m.name, m.state, m.version, m.password_hash is not null as "hasPassword",
      r.id::text as "roleId", r.name as "roleName", r.code as "roleCode", r.permissions
    from identity.staff m join identity.role r on r.id = m.role_id where m.id = ${id}::uuid for update of m`;
  return rows[0] ?? null;
}

interface NewStaff {
  readonly id: string;
  readonly email: string;
  readonly emailKey: string;
  readonly name: string;
  readonly roleId: string;
}

/** False when there is somebody with this e-mail. */
export async function insertInvited(db: RawQueries, staff: NewStaff, at: Date): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into identity.staff (id, email, email_key, name, role_id, state, created_at, updated_at)
    values (${staff.id}::uuid, ${staff.email}, ${staff.emailKey}, ${staff.name}, ${staff.roleId}::uuid, 'invited', ${at}, ${at})
    on conflict (email_key) do nothing`;
  return inserted === 1;
}

interface Guarded {
  readonly id: string;
  readonly version: number;
}

/** Null when its version is another one by now; else the new version. */
export async function updateStaff(
  db: RawQueries,
  staff: Guarded & { name: string; roleId: string },
  at: Date,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update identity.staff set name = ${staff.name}, role_id = ${staff.roleId}::uuid, version = version + 1, updated_at = ${at}
    where id = ${staff.id}::uuid and version = ${staff.version} returning version`;
  return rows[0]?.version ?? null;
}

export async function moveStaff(
  db: RawQueries,
  staff: Guarded & { from: readonly StaffRow["state"][]; to: StaffRow["state"] },
  at: Date,
): Promise<boolean> {
  const moved = await db.$executeRaw`
    update identity.staff set state = ${staff.to}, version = version + 1, updated_at = ${at}
    where id = ${staff.id}::uuid and version = ${staff.version} and state = any(${[...staff.from]}::text[])`;
  return moved === 1;
}

export async function deleteInvited(db: RawQueries, id: string): Promise<void> {
  await db.$executeRaw`delete from identity.staff where id = ${id}::uuid and state = 'invited' and password_hash is null`;
}

export async function countActiveOwnersBeside(db: RawQueries, id: string): Promise<number> {
  const rows = await db.$queryRaw<{ owners: number }[]>`
    select count(*)::int as owners from identity.staff m join identity.role r on r.id = m.role_id
    where r.code = 'owner' and m.state = 'active' and m.id <> ${id}::uuid`;
  return rows[0]?.owners ?? 0;
}

export async function selectRoleOfStaff(db: RawQueries, id: string): Promise<Id<"Role"> | null> {
  const rows = await db.$queryRaw<{ roleId: Id<"Role"> }[]>`
    select role_id::text as "roleId" from identity.staff where id = ${id}::uuid`;
  return rows[0]?.roleId ?? null;
}

/** Everything that stands beside the password: app codes, passkeys, recovery codes. */
export async function removeFactors(db: RawQueries, id: string, at: Date): Promise<void> {
  await db.$executeRaw`delete from identity.passkey where staff_id = ${id}::uuid`;
  await db.$executeRaw`delete from identity.recovery_code where staff_id = ${id}::uuid`;
  await db.$executeRaw`
    update identity.staff set totp_secret = null, totp_confirmed_at = null, totp_last_step = null, version = version + 1, updated_at = ${at}
    where id = ${id}::uuid`;
}

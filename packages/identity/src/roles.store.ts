import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";

export interface RoleRow {
  readonly id: Id<"Role">;
  /** Of a built-in role; null for one of the shop's own. */
  readonly code: string | null;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly string[];
  readonly version: number;
  readonly updatedAt: Date;
  /** Whoever has it, disabled or not. */
  readonly members: number;
}

export async function selectRoles(db: RawQueries): Promise<RoleRow[]> {
  return db.$queryRaw<RoleRow[]>`
    select r.id::text, r.code, r.name, r.description, r.permissions, r.version, r.updated_at as "updatedAt",
      (select count(*)::int from identity.staff m where m.role_id = r.id) as members
    from identity.role r order by r.code is null, r.created_at, r.id`;
}

export async function selectRole(db: RawQueries, id: string): Promise<RoleRow | null> {
  const rows = await db.$queryRaw<RoleRow[]>`
    select r.id::text, r.code, r.name, r.description, r.permissions, r.version, r.updated_at as "updatedAt",
      (select count(*)::int from identity.staff m where m.role_id = r.id) as members
    from identity.role r where r.id = ${id}::uuid`;
  return rows[0] ?? null;
}

export interface RoleValues {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly string[];
}

/** False when the name is taken. */
export async function insertRole(db: RawQueries, role: RoleValues, at: Date): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into identity.role (id, name, description, permissions, created_at, updated_at)
    values (${role.id}::uuid, ${role.name}, ${role.description}, ${[...role.permissions]}::text[], ${at}, ${at})
    on conflict (lower(name)) do nothing`;
  return inserted === 1;
}

/** Makes a built-in role or brings it up to date. True when something was to be done. */
export async function putBuiltInRole(db: RawQueries, role: RoleValues & { code: string }, at: Date): Promise<boolean> {
  const put = await db.$executeRaw`
    insert into identity.role as r (id, code, name, description, permissions, created_at, updated_at)
    values (${role.id}::uuid, ${role.code}, ${role.name}, ${role.description}, ${[...role.permissions]}::text[], ${at}, ${at})
    on conflict (code) do update set name = excluded.name, description = excluded.description, permissions = excluded.permissions,
      version = r.version + 1, updated_at = excluded.updated_at
    where (r.name, r.description, r.permissions) is distinct from (excluded.name, excluded.description, excluded.permissions)`;
  return put === 1;
}

export async function selectBuiltInRoleId(db: RawQueries, code: string): Promise<Id<"Role"> | null> {
  const rows = await db.$queryRaw<{ id: Id<"Role"> }[]>`select id::text from identity.role where code = ${code}`;
  return rows[0]?.id ?? null;
}

export async function isRoleNameTaken(db: RawQueries, role: Pick<RoleValues, "id" | "name">): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from identity.role where lower(name) = lower(${role.name}) and id <> ${role.id}::uuid`;
  return rows.length > 0;
}

/** Null when its version is another one by now; else the new version. Built-in roles are never changed. */
export async function updateRole(
  db: RawQueries,
  role: RoleValues & { version: number },
  at: Date,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update identity.role set name = ${role.name}, description = ${role.description}, permissions = ${[...role.permissions]}::text[],
      version = version + 1, updated_at = ${at}
    where id = ${role.id}::uuid and version = ${role.version} and code is null returning version`;
  return rows[0]?.version ?? null;
}

export async function deleteRole(db: RawQueries, id: string): Promise<void> {
  await db.$executeRaw`delete from identity.role where id = ${id}::uuid and code is null`;
}

import type { RawQueries } from "@cartwright/db/client";
import { sql } from "@cartwright/db/sql";
import { COUNTED_IN_GROUP, type CustomerGroup, type GroupOfCustomer, GROUPS_AT_MOST } from "./contract.ts";

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly removed: boolean;
}

export interface ListedGroup extends Omit<CustomerGroup, "customers"> {
  readonly nameKey: string;
  /** Counted along an index, and no further than one beyond COUNTED_IN_GROUP. */
  readonly customers: number;
}

/** By name, which no two have. */
export function selectGroups(db: RawQueries, page: { after: string | null; limit: number }): Promise<ListedGroup[]> {
  const beyond = page.after === null ? sql`true` : sql`name_key > ${page.after}`;
  return db.$queryRaw<ListedGroup[]>`
    select g.id::text, g.name, g.description, g.version, g.name_key as "nameKey", people.customers
    from (
      select * from customers."group" where removed_at is null and ${beyond} order by name_key limit ${page.limit}
    ) g cross join lateral (
      select count(*)::int as customers
      from (select from customers.profile p where p.group_id = g.id limit ${COUNTED_IN_GROUP + 1}) counted
    ) people
    order by g.name_key`;
}

/** By name; there are no more than these. */
export function selectGroupNames(db: RawQueries): Promise<GroupOfCustomer[]> {
  return db.$queryRaw<GroupOfCustomer[]>`
    select g.id::text, g.name from customers."group" g where g.removed_at is null order by g.name_key limit ${GROUPS_AT_MOST}`;
}

/** Until the transaction ends nobody else makes a group or brings one back. */
export async function lockMaking(db: RawQueries): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended('customers.groups', 0))::text`;
}

export async function areGroupsFull(db: RawQueries): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from customers."group" where removed_at is null limit ${GROUPS_AT_MOST}`;
  return rows.length === GROUPS_AT_MOST;
}

/** Holds the group until the transaction ends: nobody is put into it meanwhile. */
export async function lockGroup(db: RawQueries, id: string): Promise<GroupRow | null> {
  const rows = await db.$queryRaw<GroupRow[]>`
    select id::text, name, description, removed_at is not null as removed from customers."group" where id = ${id}::uuid for update`;
  return rows[0] ?? null;
}

/** Keeps it from being removed until the transaction ends; any number may do so at once. */
export async function shareGroup(db: RawQueries, id: string): Promise<GroupRow | null> {
  const rows = await db.$queryRaw<GroupRow[]>`
    select id::text, name, description, false as removed from customers."group"
    where id = ${id}::uuid and removed_at is null for share`;
  return rows[0] ?? null;
}

export async function selectGroup(db: RawQueries, id: string): Promise<GroupRow | null> {
  const rows = await db.$queryRaw<GroupRow[]>`
    select id::text, name, description, removed_at is not null as removed from customers."group" where id = ${id}::uuid`;
  return rows[0] ?? null;
}

interface Words {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly description: string;
}

/** False when a group has this name. */
export async function insertGroup(db: RawQueries, group: Words, at: Date): Promise<boolean> {
  const made = await db.$executeRaw`
    insert into customers."group" (id, name, name_key, description, created_at, updated_at)
    values (${group.id}::uuid, ${group.name}, ${group.nameKey}, ${group.description}, ${at}, ${at})
    on conflict (name_key) where removed_at is null do nothing`;
  return made === 1;
}

/** Null when it has another version by now. A name that is taken makes the unique index refuse. */
export async function updateGroup(
  db: RawQueries,
  group: Words & { version: number },
  at: Date,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update customers."group" set name = ${group.name}, name_key = ${group.nameKey}, description = ${group.description},
      version = version + 1, updated_at = ${at}
    where id = ${group.id}::uuid and version = ${group.version} and removed_at is null returning version`;
  return rows[0]?.version ?? null;
}

/** A name that was taken meanwhile makes the unique index refuse to bring it back. */
export async function markGroup(db: RawQueries, id: string, removed: boolean, at: Date): Promise<void> {
  await db.$executeRaw`
    update customers."group" set removed_at = ${removed ? at : null}::timestamptz, version = version + 1, updated_at = ${at}
    where id = ${id}::uuid`;
}

export async function countCustomersIn(db: RawQueries, id: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ customers: number }]>`
    select count(*)::int as customers from customers.profile where group_id = ${id}::uuid`;
  return row.customers;
}

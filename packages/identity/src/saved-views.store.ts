import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { SavedView, ViewPlace } from "./saved-view.ts";

export interface ViewRow extends Omit<SavedView, "yours" | "mayChange"> {
  readonly staffId: string;
}

/** Somebody's own in their order, then those that others share. */
export function selectViews(db: RawQueries, by: { place: ViewPlace; staffId: string }): Promise<ViewRow[]> {
  return db.$queryRaw<ViewRow[]>`
    select v.id::text, v.staff_id::text as "staffId", v.place, v.name, v.query, v.shared, v.position, v.version, s.name as owner
    from identity.saved_view v join identity.staff s on s.id = v.staff_id
    where v.place = ${by.place} and (v.staff_id = ${by.staffId}::uuid or v.shared)
    order by v.staff_id <> ${by.staffId}::uuid, v.position, v.created_at, v.id`;
}

export async function selectView(db: RawQueries, id: string): Promise<ViewRow | null> {
  const rows = await db.$queryRaw<ViewRow[]>`
    select v.id::text, v.staff_id::text as "staffId", v.place, v.name, v.query, v.shared, v.position, v.version, s.name as owner
    from identity.saved_view v join identity.staff s on s.id = v.staff_id where v.id = ${id}::uuid`;
  return rows[0] ?? null;
}

export interface NewView {
  readonly id: Id<"SavedView">;
  readonly staffId: string;
  readonly place: ViewPlace;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly position: number | null;
}

/** Null when they have one of this name in this place. */
export async function insertView(db: RawQueries, view: NewView, at: Date): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    insert into identity.saved_view (id, staff_id, place, name, query, shared, position, created_at, updated_at)
    select ${view.id}::uuid, ${view.staffId}::uuid, ${view.place}, ${view.name}, ${view.query}, ${view.shared},
      coalesce(${view.position}::int, max(position) + 1, 1), ${at}, ${at}
    from identity.saved_view where staff_id = ${view.staffId}::uuid and place = ${view.place}
    on conflict (staff_id, place, lower(name)) do nothing returning version`;
  return rows[0]?.version ?? null;
}

export async function countViews(db: RawQueries, by: { place: ViewPlace; staffId: string }): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from identity.saved_view where staff_id = ${by.staffId}::uuid and place = ${by.place}`;
  return rows[0]!.count;
}

/** Whether its owner has another one of this name there. */
export async function isViewNameTaken(db: RawQueries, view: ViewRow, name: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from identity.saved_view where staff_id = ${view.staffId}::uuid and place = ${view.place}
      and lower(name) = lower(${name}) and id <> ${view.id}::uuid`;
  return rows.length > 0;
}

/** The UPDATE carries the guard: null when its version is another one by now; else the new version. */
export async function updateView(
  db: RawQueries,
  view: { id: string; version: number; name: string; query: string; shared: boolean },
  at: Date,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update identity.saved_view set name = ${view.name}, query = ${view.query}, shared = ${view.shared}, version = version + 1, updated_at = ${at}
    where id = ${view.id}::uuid and version = ${view.version} returning version`;
  return rows[0]?.version ?? null;
}

export async function deleteView(db: RawQueries, view: { id: string; version: number }): Promise<boolean> {
  const deleted = await db.$executeRaw`
    delete from identity.saved_view where id = ${view.id}::uuid and version = ${view.version}`;
  return deleted === 1;
}

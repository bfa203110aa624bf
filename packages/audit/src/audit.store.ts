import type { RawQueries } from "@cartwright/db/client";
import { empty, join, sql } from "@cartwright/db/sql";
import type { AuditEntry, ListEntries, Subject } from "./contract.ts";
import type { Change, Doer } from "./record-change.ts";

export interface NewEntry extends Change {
  readonly id: string;
  readonly at: Date;
  readonly requestId: string;
  readonly doer: Doer;
}

export async function insertEntry(db: RawQueries, entry: NewEntry): Promise<void> {
  const { doer, subject } = entry;
  await db.$executeRaw`
    insert into audit.entry (id, at, actor_kind, actor_id, actor_name, address, action, subject_type, subject_id, subject_label, before, after, request_id)
    values (${entry.id}::uuid, ${entry.at}, ${doer.kind}, ${doer.id}::uuid, ${doer.name}, ${doer.address}, ${entry.action},
      ${subject.type}, ${subject.id}, ${subject.label}, ${json(entry.before)}::jsonb, ${json(entry.after)}::jsonb, ${entry.requestId})`;
}

const json = (facts: object | null): string | null => (facts === null ? null : JSON.stringify(facts));

export type EntryFilter = Pick<ListEntries, "actorId" | "action" | "subjectType" | "subjectId" | "from" | "to">;

interface Sought {
  readonly filter: EntryFilter;
  /** The last entry that was shown. */
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

export async function selectEntries(db: RawQueries, sought: Sought): Promise<AuditEntry[]> {
  const { after, limit } = sought;
  const wanted = [
    ...conditionsOf(sought.filter),
    ...(after === null ? [] : [sql`(at, id) < (${after.at}, ${after.id}::uuid)`]),
  ];
  const where = wanted.length === 0 ? empty : sql`where ${join(wanted, " and ")}`;
  return db.$queryRaw<AuditEntry[]>`
    select id::text, at, json_build_object('kind', actor_kind, 'id', actor_id, 'name', actor_name) as actor, address, action,
      json_build_object('type', subject_type, 'id', subject_id, 'label', subject_label) as subject, before, after, request_id as "requestId"
    from audit.entry ${where} order by at desc, id desc limit ${limit}`;
}

function conditionsOf({ actorId, action, subjectType, subjectId, from, to }: EntryFilter) {
  return [
    actorId === undefined ? null : sql`actor_id = ${actorId}::uuid`,
    action === undefined
      ? null
      : action.includes(".")
        ? sql`action = ${action}`
        : sql`starts_with(action, ${`${action}.`})`,
    subjectType === undefined ? null : sql`subject_type = ${subjectType}`,
    subjectId === undefined ? null : sql`subject_id = ${subjectId}`,
    from === undefined ? null : sql`at >= ${from}::date::timestamp at time zone 'UTC'`,
    to === undefined ? null : sql`at < (${to}::date + 1)::timestamp at time zone 'UTC'`,
  ].filter((condition) => condition !== null);
}

export async function selectLatest(
  db: RawQueries,
  subject: Pick<Subject, "type" | "id">,
  actions: readonly string[],
): Promise<{ id: string | null; name: string; at: Date } | null> {
  const rows = await db.$queryRaw<{ id: string | null; name: string; at: Date }[]>`
    select actor_id::text as id, actor_name as name, at from audit.entry
    where subject_type = ${subject.type} and subject_id = ${subject.id} and action = any(${[...actions]}::text[])
    order by at desc, id desc limit 1`;
  return rows[0] ?? null;
}

/** Steps from one action to the next through the index, so that a long log costs no more than a short one. */
export async function selectActions(db: RawQueries): Promise<string[]> {
  const rows = await db.$queryRaw<{ action: string }[]>`
    with recursive step as (
      (select action from audit.entry order by action limit 1)
      union all
      select (select e.action from audit.entry e where e.action > step.action order by e.action limit 1) from step where step.action is not null
    )
    select action from step where action is not null`;
  return rows.map(({ action }) => action);
}

export async function selectChangedByStaff(db: RawQueries, type: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select distinct subject_id as id from audit.entry
    where subject_type = ${type} and subject_id = any(${[...ids]}::text[]) and actor_kind in ('staff', 'api_key')`;
  return new Set(rows.map(({ id }) => id));
}

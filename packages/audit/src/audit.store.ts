import type { RawQueries } from "@cartwright/db/client";
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

import type { RawQueries } from "@cartwright/db/client";
import type { Realm } from "./contract.ts";

export interface TicketRow {
  readonly subjectId: string;
  readonly stage: "second_factor" | "session";
  readonly method: string;
}

interface Sought {
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly realm: Realm;
  readonly stage: TicketRow["stage"];
}

export async function insertTicket(
  db: RawQueries,
  ticket: Sought & TicketRow & { id: string },
  at: Date,
  expiresAt: Date,
): Promise<void> {
  await db.$executeRaw`
    insert into identity.ticket (id, token_hash, realm, subject_id, stage, method, created_at, expires_at)
    values (${ticket.id}::uuid, ${ticket.tokenHash}, ${ticket.realm}, ${ticket.subjectId}::uuid, ${ticket.stage}, ${ticket.method}, ${at}, ${expiresAt})`;
}

/** Null when it was used, is too old, or is not such a ticket. */
export async function spendTicket(db: RawQueries, sought: Sought, at: Date): Promise<TicketRow | null> {
  const rows = await db.$queryRaw<TicketRow[]>`
    update identity.ticket set used_at = ${at}
    where token_hash = ${sought.tokenHash} and realm = ${sought.realm} and stage = ${sought.stage} and used_at is null and expires_at > ${at}
    returning subject_id::text as "subjectId", stage, method`;
  return rows[0] ?? null;
}

/** Null also when it has been tried `most` times. */
export async function countTicketTry(
  db: RawQueries,
  sought: Sought & { most: number },
  at: Date,
): Promise<TicketRow | null> {
  const rows = await db.$queryRaw<TicketRow[]>`
    update identity.ticket set tries = tries + 1
    where token_hash = ${sought.tokenHash} and realm = ${sought.realm} and stage = ${sought.stage} and used_at is null and expires_at > ${at}
      and tries < ${sought.most}
    returning subject_id::text as "subjectId", stage, method`;
  return rows[0] ?? null;
}

/** An open ticket, without counting a try. */
export async function selectTicket(db: RawQueries, sought: Sought, at: Date): Promise<TicketRow | null> {
  const rows = await db.$queryRaw<TicketRow[]>`
    select subject_id::text as "subjectId", stage, method from identity.ticket
    where token_hash = ${sought.tokenHash} and realm = ${sought.realm} and stage = ${sought.stage} and used_at is null and expires_at > ${at}`;
  return rows[0] ?? null;
}

export async function voidTicketsOf(
  db: RawQueries,
  owner: { realm: Realm; subjectId: string },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    update identity.ticket set used_at = ${at}
    where realm = ${owner.realm} and subject_id = ${owner.subjectId}::uuid and used_at is null and expires_at > ${at}`;
}

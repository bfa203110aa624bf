import type { RawQueries } from "@cartwright/db/client";
import type { Realm } from "./contract.ts";

interface Owner {
  readonly realm: Realm;
  readonly subjectId: string;
}

export interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly method: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export async function insertSession(
  db: RawQueries,
  session: Owner & Pick<SessionRow, "id" | "method" | "address" | "device">,
  at: Date,
  expiresAt: Date,
): Promise<void> {
  await db.$executeRaw`
    insert into identity.session (id, realm, subject_id, method, address, device, created_at, last_seen_at, expires_at)
    values (${session.id}::uuid, ${session.realm}, ${session.subjectId}::uuid, ${session.method}, ${session.address}, ${session.device}, ${at}, ${at}, ${expiresAt})`;
}

/** False when this person has no such living session. */
export async function revokeById(
  db: RawQueries,
  sought: Owner & { sessionId: string; because: string },
  at: Date,
): Promise<boolean> {
  const revoked = await db.$executeRaw`
    update identity.session set revoked_at = ${at}, revoked_because = ${sought.because}
    where id = ${sought.sessionId}::uuid and realm = ${sought.realm} and subject_id = ${sought.subjectId}::uuid and revoked_at is null`;
  return revoked === 1;
}

export async function revokeOfSubject(
  db: RawQueries,
  sought: Owner & { except?: string; because: string },
  at: Date,
): Promise<number> {
  return db.$executeRaw`
    update identity.session set revoked_at = ${at}, revoked_because = ${sought.because}
    where realm = ${sought.realm} and subject_id = ${sought.subjectId}::uuid and revoked_at is null
      and id is distinct from ${sought.except ?? null}::uuid`;
}

export async function selectOfSubject(db: RawQueries, owner: Owner, at: Date): Promise<SessionRow[]> {
  return db.$queryRaw<SessionRow[]>`
    select id::text, device, address, method, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
    from identity.session
    where realm = ${owner.realm} and subject_id = ${owner.subjectId}::uuid and revoked_at is null and expires_at > ${at}
    order by id desc limit 100`;
}

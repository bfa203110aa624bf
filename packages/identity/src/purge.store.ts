import type { RawQueries } from "@cartwright/db/client";

/** Tickets, links and challenges that ended before then. */
export async function deleteEnded(db: RawQueries, before: Date, most: number): Promise<number> {
  const tickets = await db.$executeRaw`
    delete from identity.ticket where id in (select id from identity.ticket where expires_at < ${before} limit ${most})`;
  const links = await db.$executeRaw`
    delete from identity.link where id in (select id from identity.link where expires_at < ${before} limit ${most})`;
  const challenges = await db.$executeRaw`
    delete from identity.challenge where id in (select id from identity.challenge where expires_at < ${before} limit ${most})`;
  return tickets + links + challenges;
}

/** Sessions whose time was over before then, revoked or not. */
export async function deleteSessions(db: RawQueries, before: Date, most: number): Promise<number> {
  return db.$executeRaw`
    delete from identity.session where id in (select id from identity.session where expires_at < ${before} limit ${most})`;
}

/** Tries of e-mails that nobody has tried since then. */
export async function deleteTries(db: RawQueries, before: Date, most: number): Promise<number> {
  return db.$executeRaw`
    delete from identity.lockout where (realm, email_hash) in
      (select realm, email_hash from identity.lockout where updated_at < ${before} limit ${most})`;
}

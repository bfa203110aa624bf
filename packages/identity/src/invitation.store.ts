import type { RawQueries } from "@cartwright/db/client";

export interface InvitedRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

/** Somebody who is invited and not here yet. */
export async function selectInvited(db: RawQueries, staffId: string): Promise<InvitedRow | null> {
  const rows = await db.$queryRaw<InvitedRow[]>`
    select m.id::text, m.email, m.name, r.name as role from identity.staff m join identity.role r on r.id = m.role_id
    where m.id = ${staffId}::uuid and m.state = 'invited'`;
  return rows[0] ?? null;
}

/** False when they are here already, or the invitation was withdrawn. */
export async function activate(
  db: RawQueries,
  member: { id: string; name: string; passwordHash: string },
  at: Date,
): Promise<boolean> {
  const activated = await db.$executeRaw`
    update identity.staff set state = 'active', name = ${member.name}, password_hash = ${member.passwordHash},
      version = version + 1, updated_at = ${at}
    where id = ${member.id}::uuid and state = 'invited'`;
  return activated === 1;
}

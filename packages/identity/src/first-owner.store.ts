import type { RawQueries } from "@cartwright/db/client";

export async function hasActiveOwner(db: RawQueries): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from identity.staff m join identity.role r on r.id = m.role_id where r.code = 'owner' and m.state = 'active' limit 1`;
  return rows.length > 0;
}

/** Invites somebody new, or once more somebody who has not come yet; null when the e-mail belongs to staff already. */
export async function saveInvited(
  db: RawQueries,
  member: { id: string; email: string; emailKey: string; name: string; roleId: string },
  at: Date,
): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    insert into identity.staff as m (id, email, email_key, name, role_id, state, created_at, updated_at)
    values (${member.id}::uuid, ${member.email}, ${member.emailKey}, ${member.name}, ${member.roleId}::uuid, 'invited', ${at}, ${at})
    on conflict (email_key) do update set name = excluded.name, role_id = excluded.role_id, version = m.version + 1, updated_at = ${at}
    where m.state = 'invited'
    returning m.id::text`;
  return rows[0]?.id ?? null;
}

/** While a shop has no owner, every open invitation of one came from here: the newest is the only one that works. */
export async function withdrawOwnerInvitations(db: RawQueries, at: Date): Promise<void> {
  await db.$executeRaw`
    update identity.link l set withdrawn_at = ${at}
    from identity.staff m join identity.role r on r.id = m.role_id
    where l.realm = 'staff' and l.subject_id = m.id and l.purpose = 'invitation' and l.used_at is null and l.withdrawn_at is null
      and r.code = 'owner' and m.state = 'invited'`;
}

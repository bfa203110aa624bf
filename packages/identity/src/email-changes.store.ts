import type { RawQueries } from "@cartwright/db/client";

export interface EmailChangeRow {
  /** The address that the account will have. */
  readonly email: string;
  readonly oldConfirmed: boolean;
  readonly newConfirmed: boolean;
}

/** The change that waits for one or both mailboxes: two links that name each other, none of them withdrawn or too old. */
export async function selectEmailChange(db: RawQueries, customerId: string, at: Date): Promise<EmailChangeRow | null> {
  const rows = await db.$queryRaw<EmailChangeRow[]>`
    select n.recipient as email, o.used_at is not null as "oldConfirmed", n.used_at is not null as "newConfirmed"
    from identity.link o join identity.link n
      on n.realm = 'customer' and n.subject_id = o.subject_id and n.purpose = 'confirm_new_email'
      and n.payload ->> 'changeId' = o.payload ->> 'changeId'
    where o.realm = 'customer' and o.subject_id = ${customerId}::uuid and o.purpose = 'confirm_old_email'
      and o.withdrawn_at is null and n.withdrawn_at is null and o.expires_at > ${at} and n.expires_at > ${at}
      and (o.used_at is null or n.used_at is null)
    order by o.id desc limit 1`;
  return rows[0] ?? null;
}

/** Where the change leads, once both of its links have been used; else null. */
export async function selectAgreedEmail(db: RawQueries, customerId: string, changeId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ email: string }[]>`
    select max(recipient) filter (where purpose = 'confirm_new_email') as email from identity.link
    where realm = 'customer' and subject_id = ${customerId}::uuid and payload ->> 'changeId' = ${changeId}
      and purpose in ('confirm_old_email', 'confirm_new_email') and used_at is not null and withdrawn_at is null
    having count(*) = 2`;
  return rows[0]?.email ?? null;
}

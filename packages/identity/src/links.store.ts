import type { RawQueries } from "@cartwright/db/client";
import type { Realm } from "./contract.ts";
import type { LinkPurpose } from "./links.ts";

export interface LinkRow {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly realm: Realm;
  readonly subjectId: string | null;
  readonly recipient: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly expiresAt: Date;
}

export async function insertLink(
  db: RawQueries,
  link: Omit<LinkRow, "expiresAt">,
  at: Date,
  expiresAt: Date,
): Promise<void> {
  await db.$executeRaw`
    insert into identity.link (id, purpose, realm, subject_id, recipient, payload, created_at, expires_at)
    values (${link.id}::uuid, ${link.purpose}, ${link.realm}, ${link.subjectId}::uuid, ${link.recipient}, ${JSON.stringify(link.payload)}::jsonb, ${at}, ${expiresAt})`;
}

/** The open links of a person, of one purpose. Nobody (null) has none: asked all the same, it takes as long. */
export async function withdrawLinks(
  db: RawQueries,
  link: { purpose: LinkPurpose; realm: Realm; subjectId: string | null },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    update identity.link set withdrawn_at = ${at}
    where realm = ${link.realm} and subject_id = ${link.subjectId}::uuid and purpose = ${link.purpose}
      and used_at is null and withdrawn_at is null`;
}

/** The open links to a mailbox, of one purpose, whoever asked for them. */
export async function withdrawLinksTo(
  db: RawQueries,
  link: { purpose: LinkPurpose; realm: Realm; emailKey: string },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    update identity.link set withdrawn_at = ${at}
    where realm = ${link.realm} and lower(recipient) = ${link.emailKey} and purpose = ${link.purpose}
      and used_at is null and withdrawn_at is null`;
}

/** An open link: neither used nor withdrawn nor past its time. */
export async function selectLink(db: RawQueries, id: string, at: Date): Promise<LinkRow | null> {
  const rows = await db.$queryRaw<LinkRow[]>`
    select id::text, purpose, realm, subject_id::text as "subjectId", recipient, payload, expires_at as "expiresAt"
    from identity.link where id = ${id}::uuid and used_at is null and withdrawn_at is null and expires_at > ${at}`;
  return rows[0] ?? null;
}

/** False when somebody else was first. */
export async function spendLink(db: RawQueries, id: string, at: Date): Promise<boolean> {
  const spent = await db.$executeRaw`
    update identity.link set used_at = ${at} where id = ${id}::uuid and used_at is null and withdrawn_at is null`;
  return spent === 1;
}

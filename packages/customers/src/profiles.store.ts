import type { RawQueries } from "@cartwright/db/client";
import { sql } from "@cartwright/db/sql";

/** What a profile says of who somebody is. */
export interface ProfileRow {
  readonly id: string;
  readonly customerId: string | null;
  readonly email: string;
  readonly emailKey: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly tags: readonly string[];
  readonly version: number;
}

const COLUMNS = sql`id::text, customer_id::text as "customerId", email, email_key as "emailKey", name,
  group_id::text as "groupId", tags, version`;

export interface NewProfile {
  readonly id: string;
  readonly customerId: string | null;
  readonly email: string;
  readonly emailKey: string;
  readonly name: string;
  readonly nameKey: string;
  readonly firstSeenAt: Date;
}

/** False when there is one for this e-mail, or for this account, already. */
export async function insertProfile(db: RawQueries, profile: NewProfile, at: Date): Promise<boolean> {
  const { id, customerId, email, emailKey, name, nameKey, firstSeenAt } = profile;
  const made = await db.$executeRaw`
    insert into customers.profile (id, customer_id, email, email_key, name, name_key, first_seen_at, recent_at, updated_at)
    values (${id}::uuid, ${customerId}::uuid, ${email}, ${emailKey}, ${name}, ${nameKey}, ${firstSeenAt}, ${firstSeenAt}, ${at})
    on conflict do nothing`;
  return made === 1;
}

/** Does not wait for anybody: what it says may be old already. */
export async function glimpseOfCustomer(db: RawQueries, customerId: string): Promise<ProfileRow | null> {
  const rows = await db.$queryRaw<ProfileRow[]>`
    select ${COLUMNS}
    from customers.profile where customer_id = ${customerId}::uuid`;
  return rows[0] ?? null;
}

/** Holds the profile until the transaction ends. */
export async function lockOfCustomer(db: RawQueries, customerId: string): Promise<ProfileRow | null> {
  const rows = await db.$queryRaw<ProfileRow[]>`
    select ${COLUMNS}
    from customers.profile where customer_id = ${customerId}::uuid for update`;
  return rows[0] ?? null;
}

/** Holds the profile until the transaction ends. */
export async function lockOfEmail(db: RawQueries, emailKey: string): Promise<ProfileRow | null> {
  const rows = await db.$queryRaw<ProfileRow[]>`
    select ${COLUMNS}
    from customers.profile where email_key = ${emailKey} for update`;
  return rows[0] ?? null;
}

/** Holds the profile until the transaction ends. One that went into another is found under its former id. */
export async function lockProfile(db: RawQueries, id: string): Promise<ProfileRow | null> {
  const rows = await db.$queryRaw<ProfileRow[]>`
    select ${COLUMNS}
    from customers.profile
    where id = coalesce((select profile_id from customers.former_profile where id = ${id}::uuid), ${id}::uuid) for update`;
  return rows[0] ?? null;
}

/** Who somebody is, without the figures. */
export async function updatePerson(
  db: RawQueries,
  profile: {
    id: string;
    customerId: string;
    email: string;
    emailKey: string;
    name: string;
    nameKey: string;
    disabled: boolean;
    since: Date;
  },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    update customers.profile set customer_id = ${profile.customerId}::uuid, email = ${profile.email}, email_key = ${profile.emailKey},
      name = ${profile.name}, name_key = ${profile.nameKey}, disabled = ${profile.disabled},
      first_seen_at = least(first_seen_at, ${profile.since}), updated_at = ${at}
    where id = ${profile.id}::uuid`;
}

export interface Figures {
  readonly orders: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  /** Minor units. */
  readonly spent: readonly { readonly currency: string; readonly amount: number }[];
}

/** The profile must be held. */
export async function updateFigures(db: RawQueries, id: string, figures: Figures, at: Date): Promise<void> {
  const { orders, firstAt, lastAt } = figures;
  const currencies = figures.spent.map(({ currency }) => currency);
  await db.$executeRaw`
    with gone as (
      delete from customers.spending where profile_id = ${id}::uuid and not (currency = any(${currencies}::text[]))
    ), sums as (
      insert into customers.spending (profile_id, currency, amount)
      select ${id}::uuid, currency, amount from unnest(${currencies}::text[], ${figures.spent.map(({ amount }) => amount)}::bigint[]) s(currency, amount)
      on conflict (profile_id, currency) do update set amount = excluded.amount
    )
    update customers.profile set orders = ${orders}, last_order_at = ${lastAt}::timestamptz,
      first_seen_at = least(first_seen_at, ${firstAt}::timestamptz),
      recent_at = coalesce(${lastAt}::timestamptz, least(first_seen_at, ${firstAt}::timestamptz)), updated_at = ${at}
    where id = ${id}::uuid`;
}

/** The profile must be held. */
export async function updateGuestName(
  db: RawQueries,
  id: string,
  to: { name: string; nameKey: string },
): Promise<void> {
  await db.$executeRaw`
    update customers.profile set name = ${to.name}, name_key = ${to.nameKey}
    where id = ${id}::uuid and customer_id is null and name <> ${to.name}`;
}

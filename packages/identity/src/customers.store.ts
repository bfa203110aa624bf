import type { RawQueries } from "@cartwright/db/client";

export interface CustomerRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly createdAt: Date;
}

export interface NewCustomer {
  readonly id: string;
  readonly email: string;
  readonly emailKey: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** False when somebody has an account under this e-mail already. */
export async function insertCustomer(db: RawQueries, customer: NewCustomer, at: Date): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into identity.customer (id, email, email_key, name, password_hash, created_at, updated_at)
    values (${customer.id}::uuid, ${customer.email}, ${customer.emailKey}, ${customer.name}, ${customer.passwordHash}, ${at}, ${at})
    on conflict (email_key) do nothing`;
  return inserted === 1;
}

export async function selectCustomer(db: RawQueries, id: string): Promise<CustomerRow | null> {
  const rows = await db.$queryRaw<CustomerRow[]>`
    select id::text, email, name, created_at as "createdAt" from identity.customer where id = ${id}::uuid and disabled_at is null`;
  return rows[0] ?? null;
}

/** Holds the customer until the transaction ends: changes of one account come one after the other. False when it is disabled. */
export async function lockCustomer(db: RawQueries, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from identity.customer where id = ${id}::uuid and disabled_at is null for update`;
  return rows.length === 1;
}

export async function updateName(db: RawQueries, id: string, name: string, at: Date): Promise<void> {
  await db.$executeRaw`
    update identity.customer set name = ${name}, version = version + 1, updated_at = ${at}
    where id = ${id}::uuid and disabled_at is null`;
}

/** False when somebody else has this e-mail. Somebody who takes it at this very moment makes the unique index refuse. */
export async function updateEmail(
  db: RawQueries,
  id: string,
  to: { readonly email: string; readonly emailKey: string },
  at: Date,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update identity.customer set email = ${to.email}, email_key = ${to.emailKey}, version = version + 1, updated_at = ${at}
    where id = ${id}::uuid and disabled_at is null
      and not exists (select 1 from identity.customer o where o.email_key = ${to.emailKey} and o.id <> ${id}::uuid)`;
  return changed === 1;
}

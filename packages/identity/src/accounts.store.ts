import type { RawQueries } from "@cartwright/db/client";
import type { Realm } from "./contract.ts";

/** What both realms have in common: somebody with an e-mail and, once they have chosen it, a password. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
  /** False for whoever is disabled, or invited and not here yet. */
  readonly active: boolean;
}

/** `key`: the e-mail as `emailKey` makes it. */
export async function selectAccountByEmail(db: RawQueries, realm: Realm, key: string): Promise<Account | null> {
  const rows = await db.$queryRaw<Account[]>`
    select id::text, email, name, password_hash as "passwordHash", disabled_at is null as active
    from identity.customer where ${realm} = 'customer' and email_key = ${key}
    union all
    select id::text, email, name, password_hash, state = 'active'
    from identity.staff where ${realm} = 'staff' and email_key = ${key}`;
  return rows[0] ?? null;
}

export async function selectAccount(db: RawQueries, realm: Realm, id: string): Promise<Account | null> {
  const rows = await db.$queryRaw<Account[]>`
    select id::text, email, name, password_hash as "passwordHash", disabled_at is null as active
    from identity.customer where ${realm} = 'customer' and id = ${id}::uuid
    union all
    select id::text, email, name, password_hash, state = 'active'
    from identity.staff where ${realm} = 'staff' and id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Holds the account until the transaction ends. False when it is disabled or its password is another one by now. */
export async function holdUnchanged(
  db: RawQueries,
  realm: Realm,
  account: Pick<Account, "id" | "passwordHash">,
): Promise<boolean> {
  const { id, passwordHash } = account;
  const held =
    realm === "customer"
      ? await db.$queryRaw<unknown[]>`
          select 1 from identity.customer
          where id = ${id}::uuid and password_hash = ${passwordHash} and disabled_at is null for update`
      : await db.$queryRaw<unknown[]>`
          select 1 from identity.staff
          where id = ${id}::uuid and password_hash = ${passwordHash} and state = 'active' for update`;
  return held.length === 1;
}

/** False when the account is not active. Whoever must know that nobody changed it first holds it (`holdUnchanged`). */
export async function updatePassword(
  db: RawQueries,
  realm: Realm,
  to: { readonly id: string; readonly passwordHash: string },
  at: Date,
): Promise<boolean> {
  const changed =
    realm === "customer"
      ? await db.$executeRaw`
          update identity.customer set password_hash = ${to.passwordHash}, version = version + 1, updated_at = ${at}
          where id = ${to.id}::uuid and disabled_at is null`
      : await db.$executeRaw`
          update identity.staff set password_hash = ${to.passwordHash}, version = version + 1, updated_at = ${at}
          where id = ${to.id}::uuid and state = 'active'`;
  return changed === 1;
}

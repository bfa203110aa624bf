import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";

export interface CustomerAccountRow {
  readonly id: Id<"Customer">;
  readonly email: string;
  readonly emailKey: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

export async function selectCustomerAccount(db: RawQueries, id: string): Promise<CustomerAccountRow | null> {
  const rows = await db.$queryRaw<CustomerAccountRow[]>`
    select id::text, email, email_key as "emailKey", name, created_at as "createdAt", disabled_at as "disabledAt"
    from identity.customer where id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** In the order of their ids. */
export async function selectIdsAfter(
  db: RawQueries,
  { after, limit }: { after: string; limit: number },
): Promise<Id<"Customer">[]> {
  const rows = await db.$queryRaw<{ id: Id<"Customer"> }[]>`
    select id::text from identity.customer where id > ${after}::uuid order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** False when it is so already. */
export async function updateDisabled(db: RawQueries, id: string, disabled: boolean, at: Date): Promise<boolean> {
  const changed = await db.$executeRaw`
    update identity.customer set disabled_at = ${disabled ? at : null}::timestamptz, version = version + 1, updated_at = ${at}
    where id = ${id}::uuid and (disabled_at is null) = ${disabled}`;
  return changed === 1;
}

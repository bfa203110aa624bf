import type { RawQueries } from "@cartwright/db/client";

export interface AddressRow {
  readonly id: string;
  readonly fullName: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postcode: string;
  readonly country: string;
  readonly isDefault: boolean;
}

/** The default first, then the newest. */
export async function selectAddresses(db: RawQueries, customerId: string): Promise<AddressRow[]> {
  return db.$queryRaw<AddressRow[]>`
    select id::text, full_name as "fullName", line1, line2, city, region, postcode, country, is_default as "isDefault"
    from identity.customer_address where customer_id = ${customerId}::uuid order by is_default desc, id desc`;
}

export async function clearDefault(db: RawQueries, customerId: string): Promise<void> {
  await db.$executeRaw`
    update identity.customer_address set is_default = false where customer_id = ${customerId}::uuid and is_default`;
}

export async function insertAddress(db: RawQueries, customerId: string, row: AddressRow, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into identity.customer_address (id, customer_id, full_name, line1, line2, city, region, postcode, country, is_default, created_at, updated_at)
    values (${row.id}::uuid, ${customerId}::uuid, ${row.fullName}, ${row.line1}, ${row.line2}, ${row.city}, ${row.region}, ${row.postcode},
      ${row.country}, ${row.isDefault}, ${at}, ${at})`;
}

/** False when this customer has no such address. */
export async function updateAddress(db: RawQueries, customerId: string, row: AddressRow, at: Date): Promise<boolean> {
  const changed = await db.$executeRaw`
    update identity.customer_address
    set full_name = ${row.fullName}, line1 = ${row.line1}, line2 = ${row.line2}, city = ${row.city}, region = ${row.region},
      postcode = ${row.postcode}, country = ${row.country}, is_default = ${row.isDefault}, updated_at = ${at}
    where id = ${row.id}::uuid and customer_id = ${customerId}::uuid`;
  return changed === 1;
}

/** False when this customer has no such address. */
export async function deleteAddress(db: RawQueries, customerId: string, id: string): Promise<boolean> {
  const gone = await db.$executeRaw`
    delete from identity.customer_address where id = ${id}::uuid and customer_id = ${customerId}::uuid`;
  return gone === 1;
}

/** The newest becomes the default, where there are addresses and none is. */
export async function appointDefault(db: RawQueries, customerId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    update identity.customer_address set is_default = true, updated_at = ${at}
    where id = (select id from identity.customer_address where customer_id = ${customerId}::uuid order by id desc limit 1)
      and not exists (select 1 from identity.customer_address where customer_id = ${customerId}::uuid and is_default)`;
}

import type { RawQueries } from "@cartwright/db/client";
import type { ChangeStore, StoreFacts, StoreSettings } from "./contract.ts";

type Row = Omit<StoreSettings, "address"> & StoreFacts["address"];

export async function selectStore(db: RawQueries): Promise<StoreSettings> {
  const rows = await db.$queryRaw<Row[]>`
    select name, legal_name as "legalName", line1, line2, city, region, postcode, country, email, phone, tax_number as "taxNumber",
      time_zone as "timeZone", invoice_prefix as "invoicePrefix", version
    from settings.store`;
  const { line1, line2, city, region, postcode, country, ...rest } = rows[0]!;
  return { ...rest, address: { line1, line2, city, region, postcode, country } };
}

/** The new version; null when the row has another one by now. */
export async function updateStore(
  db: RawQueries,
  { address, ...store }: ChangeStore,
  at: Date,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update settings.store set name = ${store.name}, legal_name = ${store.legalName}, line1 = ${address.line1}, line2 = ${address.line2},
      city = ${address.city}, region = ${address.region}, postcode = ${address.postcode}, country = ${address.country},
      email = ${store.email}, phone = ${store.phone}, tax_number = ${store.taxNumber}, time_zone = ${store.timeZone},
      invoice_prefix = ${store.invoicePrefix}, version = version + 1, updated_at = ${at}
    where version = ${store.version} returning version`;
  return rows[0]?.version ?? null;
}

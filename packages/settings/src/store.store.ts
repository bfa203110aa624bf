import type { RawQueries } from "@cartwright/db/client";
import type { StoreFacts, StoreSettings } from "./contract.ts";

type Row = Omit<StoreSettings, "address"> & StoreFacts["address"];

export async function selectStore(db: RawQueries): Promise<StoreSettings> {
  const rows = await db.$queryRaw<Row[]>`
    select name, legal_name as "legalName", line1, line2, city, region, postcode, country, email, phone, tax_number as "taxNumber",
      time_zone as "timeZone", invoice_prefix as "invoicePrefix", version
    from settings.store`;
  const { line1, line2, city, region, postcode, country, ...rest } = rows[0]!;
  return { ...rest, address: { line1, line2, city, region, postcode, country } };
}

import type { RawQueries } from "@cartwright/db/client";

/** Whether anybody has said anything of tax or shipping: the rounding of everybody else is never taken away. Whoever asks second at the same moment waits for the first. */
export async function hasSettings(db: RawQueries): Promise<boolean> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('pricing.shipping_zone', 0))`;
  const rows = await db.$queryRaw<{ some: boolean }[]>`
    select exists (select from pricing.shipping_zone) or exists (select from pricing.tax_rate)
      or exists (select from pricing.tax_rounding) as some`;
  return rows[0]!.some;
}

export interface TaxRateRow {
  readonly country: string;
  readonly region: string | null;
  readonly basisPoints: number;
  readonly name: string;
}

export async function insertTaxRates(db: RawQueries, rates: readonly TaxRateRow[]): Promise<void> {
  await db.$executeRaw`
    insert into pricing.tax_rate (id, country, region, basis_points, name)
    select gen_random_uuid(), country, region, "basisPoints", name
    from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb) as r(country text, region text, "basisPoints" int, name text)`;
}

/** Country `*` is everybody without an entry of their own. */
export async function insertTaxRounding(
  db: RawQueries,
  rows: readonly { country: string; policy: string }[],
): Promise<void> {
  await db.$executeRaw`
    insert into pricing.tax_rounding (country, policy)
    select country, policy from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(country text, policy text)`;
}

export interface ZoneRow {
  readonly code: string;
  readonly name: string;
  readonly countries: readonly string[];
  readonly warehouseCode: string;
  readonly methods: readonly {
    readonly code: string;
    readonly name: string;
    readonly daysMin: number;
    readonly daysMax: number;
    readonly position: number;
  }[];
  readonly rates: readonly {
    readonly methodCode: string;
    readonly currency: string;
    readonly amount: number;
    readonly freeFrom: number | null;
  }[];
}

export async function insertZone(db: RawQueries, zone: ZoneRow): Promise<void> {
  await db.$executeRaw`
    insert into pricing.shipping_zone (code, name, countries, warehouse_code)
    values (${zone.code}, ${zone.name}, ${[...zone.countries]}::text[], ${zone.warehouseCode})`;
  await db.$executeRaw`
    insert into pricing.shipping_method (zone_code, code, name, days_min, days_max, position)
    select ${zone.code}, code, name, "daysMin", "daysMax", position
    from jsonb_to_recordset(${JSON.stringify(zone.methods)}::jsonb) as r(code text, name text, "daysMin" int, "daysMax" int, position int)`;
  await db.$executeRaw`
    insert into pricing.shipping_rate (zone_code, method_code, currency, amount, free_from)
    select ${zone.code}, "methodCode", currency, amount, "freeFrom"
    from jsonb_to_recordset(${JSON.stringify(zone.rates)}::jsonb) as r("methodCode" text, currency text, amount bigint, "freeFrom" bigint)`;
}

export async function insertOversize(
  db: RawQueries,
  rows: readonly { currency: string; fromGrams: number; amount: number }[],
): Promise<void> {
  await db.$executeRaw`
    insert into pricing.oversize_surcharge (currency, from_grams, amount)
    select currency, "fromGrams", amount from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(currency text, "fromGrams" int, amount bigint)`;
}

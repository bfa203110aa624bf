import type { RawQueries } from "@cartwright/db/client";

export interface TaxRateRow {
  readonly country: string;
  readonly region: string | null;
  readonly basisPoints: number;
  readonly name: string;
}

export async function upsertTaxRates(db: RawQueries, rates: readonly TaxRateRow[]): Promise<void> {
  await db.$executeRaw`
    insert into pricing.tax_rate (id, country, region, basis_points, name)
    select gen_random_uuid(), country, region, "basisPoints", name
    from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb) as r(country text, region text, "basisPoints" int, name text)
    on conflict (country, region) do update set basis_points = excluded.basis_points, name = excluded.name`;
}

/** Country `*` is everybody without an entry of their own. */
export async function upsertTaxRounding(
  db: RawQueries,
  rows: readonly { country: string; policy: string }[],
): Promise<void> {
  await db.$executeRaw`
    insert into pricing.tax_rounding (country, policy)
    select country, policy from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(country text, policy text)
    on conflict (country) do update set policy = excluded.policy`;
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

export async function upsertZone(db: RawQueries, zone: ZoneRow): Promise<void> {
  await db.$executeRaw`
    insert into pricing.shipping_zone (code, name, countries, warehouse_code)
    values (${zone.code}, ${zone.name}, ${[...zone.countries]}::text[], ${zone.warehouseCode})
    on conflict (code) do update set name = excluded.name, countries = excluded.countries, warehouse_code = excluded.warehouse_code`;
  await db.$executeRaw`
    insert into pricing.shipping_method (zone_code, code, name, days_min, days_max, position)
    select ${zone.code}, code, name, "daysMin", "daysMax", position
    from jsonb_to_recordset(${JSON.stringify(zone.methods)}::jsonb) as r(code text, name text, "daysMin" int, "daysMax" int, position int)
    on conflict (zone_code, code) do update
      set name = excluded.name, days_min = excluded.days_min, days_max = excluded.days_max, position = excluded.position`;
  await db.$executeRaw`
    insert into pricing.shipping_rate (zone_code, method_code, currency, amount, free_from)
    select ${zone.code}, "methodCode", currency, amount, "freeFrom"
    from jsonb_to_recordset(${JSON.stringify(zone.rates)}::jsonb) as r("methodCode" text, currency text, amount bigint, "freeFrom" bigint)
    on conflict (zone_code, method_code, currency) do update set amount = excluded.amount, free_from = excluded.free_from`;
}

export async function upsertOversize(
  db: RawQueries,
  rows: readonly { currency: string; fromGrams: number; amount: number }[],
): Promise<void> {
  await db.$executeRaw`
    insert into pricing.oversize_surcharge (currency, from_grams, amount)
    select currency, "fromGrams", amount from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(currency text, "fromGrams" int, amount bigint)
    on conflict (currency) do update set from_grams = excluded.from_grams, amount = excluded.amount`;
}

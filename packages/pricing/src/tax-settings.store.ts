import type { RawQueries } from "@cartwright/db/client";
import type { TaxRounding } from "./contract.ts";
import type { TaxRateView } from "./settings-contract.ts";

export const selectTaxRates = (db: RawQueries): Promise<TaxRateView[]> =>
  db.$queryRaw<TaxRateView[]>`
    select id::text, country, region, basis_points as "basisPoints", name, version from pricing.tax_rate order by country, region nulls first`;

export async function selectTaxRate(db: RawQueries, id: string): Promise<TaxRateView | null> {
  const rows = await db.$queryRaw<TaxRateView[]>`
    select id::text, country, region, basis_points as "basisPoints", name, version from pricing.tax_rate where id = ${id}::uuid`;
  return rows[0] ?? null;
}

type Place = Omit<TaxRateView, "version">;

/** False when the place has a rate already. */
export async function insertTaxRate(db: RawQueries, rate: Place): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into pricing.tax_rate (id, country, region, basis_points, name)
    values (${rate.id}::uuid, ${rate.country}, ${rate.region}, ${rate.basisPoints}, ${rate.name})
    on conflict (country, region) do nothing`;
  return inserted === 1;
}

export async function isPlaceTaken(db: RawQueries, { id, country, region }: Place): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from pricing.tax_rate where country = ${country} and region is not distinct from ${region} and id <> ${id}::uuid`;
  return rows.length > 0;
}

/** The new version; null when the rate has another one by now. */
export async function updateTaxRate(db: RawQueries, rate: TaxRateView): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update pricing.tax_rate set country = ${rate.country}, region = ${rate.region}, basis_points = ${rate.basisPoints}, name = ${rate.name},
      version = version + 1
    where id = ${rate.id}::uuid and version = ${rate.version} returning version`;
  return rows[0]?.version ?? null;
}

export async function deleteTaxRate(
  db: RawQueries,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  return (await db.$executeRaw`delete from pricing.tax_rate where id = ${id}::uuid and version = ${version}`) === 1;
}

export interface RoundingRow {
  readonly country: string;
  readonly policy: TaxRounding;
  readonly version: number;
}

export const selectTaxRounding = (db: RawQueries): Promise<RoundingRow[]> =>
  db.$queryRaw<RoundingRow[]>`select country, policy, version from pricing.tax_rounding order by country`;

/** The new version; null when there is an entry already. */
export async function insertTaxRounding(db: RawQueries, country: string, policy: string): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    insert into pricing.tax_rounding (country, policy) values (${country}, ${policy}) on conflict do nothing returning version`;
  return rows[0]?.version ?? null;
}

export async function updateTaxRounding(
  db: RawQueries,
  { country, policy, version }: RoundingRow,
): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update pricing.tax_rounding set policy = ${policy}, version = version + 1
    where country = ${country} and version = ${version} returning version`;
  return rows[0]?.version ?? null;
}

export async function deleteTaxRounding(db: RawQueries, country: string, version: number): Promise<boolean> {
  return (
    (await db.$executeRaw`delete from pricing.tax_rounding where country = ${country} and version = ${version}`) === 1
  );
}

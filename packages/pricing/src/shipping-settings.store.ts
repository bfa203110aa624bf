import type { RawQueries } from "@cartwright/db/client";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import type { OversizeView, ZoneView } from "./settings-contract.ts";

/** Zones with their methods and rates, each in its order; one statement. */
export const selectZones = (db: RawQueries): Promise<ZoneView[]> =>
  db.$queryRaw<ZoneView[]>`
    select z.code, z.name, z.countries, z.warehouse_code as "warehouseCode", z.version,
      coalesce((select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.name, 'daysMin', m.days_min, 'daysMax', m.days_max, 'rates',
          coalesce((select jsonb_agg(jsonb_build_object('currency', r.currency, 'amount', r.amount, 'freeFrom', r.free_from) order by r.currency)
            from pricing.shipping_rate r where r.zone_code = m.zone_code and r.method_code = m.code), '[]')) order by m.position)
        from pricing.shipping_method m where m.zone_code = z.code), '[]') as methods
    from pricing.shipping_zone z order by z.name, z.code`;

/** Whoever changes a zone waits here: two of them together could put one country into two zones. */
export async function lockZones(db: RawQueries): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('pricing.shipping_zone', 0))`;
}

type ZoneValues = Omit<ZoneView, "version" | "methods">;

export async function insertZone(db: RawQueries, zone: ZoneValues): Promise<void> {
  await db.$executeRaw`
    insert into pricing.shipping_zone (code, name, countries, warehouse_code)
    values (${zone.code}, ${zone.name}, ${[...zone.countries]}::text[], ${zone.warehouseCode})`;
}

/** The new version; null when the zone has another one by now. */
export async function updateZone(db: RawQueries, zone: ZoneValues & { version: number }): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update pricing.shipping_zone set name = ${zone.name}, countries = ${[...zone.countries]}::text[], warehouse_code = ${zone.warehouseCode},
      version = version + 1
    where code = ${zone.code} and version = ${zone.version} returning version`;
  return rows[0]?.version ?? null;
}

/** Methods and rates go with it. */
export async function deleteZone(
  db: RawQueries,
  { code, version }: { code: string; version: number },
): Promise<boolean> {
  return (await db.$executeRaw`delete from pricing.shipping_zone where code = ${code} and version = ${version}`) === 1;
}

/** Makes these the zone's methods, in this order, and no others. */
export async function replaceMethods(
  db: RawQueries,
  { code, methods }: Pick<ZoneView, "code" | "methods">,
): Promise<void> {
  await db.$executeRaw`delete from pricing.shipping_method where zone_code = ${code}`;
  const list = JSON.stringify(methods);
  await db.$executeRaw`
    insert into pricing.shipping_method (zone_code, code, name, days_min, days_max, position)
    select ${code}, m->>'code', m->>'name', (m->>'daysMin')::int, (m->>'daysMax')::int, place - 1
    from jsonb_array_elements(${list}::jsonb) with ordinality as l(m, place)`;
  await db.$executeRaw`
    insert into pricing.shipping_rate (zone_code, method_code, currency, amount, free_from)
    select ${code}, m->>'code', r->>'currency', (r->>'amount')::bigint, (r->>'freeFrom')::bigint
    from jsonb_array_elements(${list}::jsonb) m, jsonb_array_elements(m->'rates') r`;
}

export async function selectOversize(db: RawQueries): Promise<OversizeView[]> {
  const rows = await db.$queryRaw<{ currency: string; fromGrams: number; amount: bigint; version: number }[]>`
    select currency, from_grams as "fromGrams", amount, version from pricing.oversize_surcharge order by currency`;
  return rows.map((row) => ({ ...row, currency: CurrencyCode.parse(row.currency), amount: Number(row.amount) }));
}

/** The new version; null when there is one already. */
export async function insertOversize(db: RawQueries, row: Omit<OversizeView, "version">): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    insert into pricing.oversize_surcharge (currency, from_grams, amount) values (${row.currency}, ${row.fromGrams}, ${row.amount})
    on conflict do nothing returning version`;
  return rows[0]?.version ?? null;
}

export async function updateOversize(db: RawQueries, row: OversizeView): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    update pricing.oversize_surcharge set from_grams = ${row.fromGrams}, amount = ${row.amount}, version = version + 1
    where currency = ${row.currency} and version = ${row.version} returning version`;
  return rows[0]?.version ?? null;
}

export async function deleteOversize(db: RawQueries, currency: string, version: number): Promise<boolean> {
  return (
    (await db.$executeRaw`
      delete from pricing.oversize_surcharge where currency = ${currency} and version = ${version}`) === 1
  );
}

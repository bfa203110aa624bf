import type { RawQueries } from "@cartwright/db/client";
import type { MovementRow, SkuStock } from "./contract.ts";

/** In the order asked for; a SKU that was never stocked has nothing everywhere. */
export function selectSkuStock(db: RawQueries, skus: readonly string[]): Promise<SkuStock[]> {
  return db.$queryRaw`
    select s.sku, coalesce(a.on_hand, 0) as "onHand", coalesce(a.reserved, 0) as reserved,
      greatest(0, coalesce(a.on_hand - a.reserved, 0)) as available,
      (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'name', w.name, 'onHand', coalesce(l.on_hand, 0),
          'allocated', coalesce(l.allocated, 0)) order by w.code), '[]')
        from inventory.warehouse w left join inventory.stock_level l on l.warehouse_code = w.code and l.sku = s.sku) as warehouses
    from unnest(${[...skus]}::text[]) with ordinality as s(sku, place)
    left join inventory.availability a on a.sku = s.sku order by s.place`;
}

export interface Within {
  /** Units that can be sold, at least and at most; null for any number. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly after: string;
  readonly limit: number;
}

/** SKUs in their order after the given one, of which so many can be sold. */
export async function selectSkusWithin(db: RawQueries, { atLeast, atMost, after, limit }: Within): Promise<string[]> {
  const rows = await db.$queryRaw<{ sku: string }[]>`
    select sku from inventory.availability
    where sku > ${after} and (${atLeast}::int is null or on_hand - reserved >= ${atLeast}::int)
      and (${atMost}::int is null or on_hand - reserved <= ${atMost}::int)
    order by sku limit ${limit}`;
  return rows.map(({ sku }) => sku);
}

/**
 * The same for hundreds of them, which may lie at the end of the table: it is read through once, in place of row by row in the order
 * of its key. What can be sold has no index, because each reservation would have to move it.
 */
export async function selectManySkusWithin(
  db: RawQueries,
  { atLeast, atMost, after, limit }: Within,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ sku: string }[]>`
    with standing as materialized (
      select sku from inventory.availability
      where sku > ${after} and (${atLeast}::int is null or on_hand - reserved >= ${atLeast}::int)
        and (${atMost}::int is null or on_hand - reserved <= ${atMost}::int))
    select sku from standing order by sku limit ${limit}`;
  return rows.map(({ sku }) => sku);
}

/** The same, counted in one warehouse: what lies there and is not promised to orders. */
export async function selectSkusWithinWarehouse(
  db: RawQueries,
  { atLeast, atMost, after, limit, warehouse }: Within & { warehouse: string },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ sku: string }[]>`
    select sku from inventory.stock_level
    where warehouse_code = ${warehouse} and sku > ${after} and (${atLeast}::int is null or on_hand - allocated >= ${atLeast}::int)
      and (${atMost}::int is null or on_hand - allocated <= ${atMost}::int)
    order by sku limit ${limit}`;
  return rows.map(({ sku }) => sku);
}

/** Newest first, before the given one. */
export async function selectMovements(
  db: RawQueries,
  { sku, before, limit }: { sku: string; before: string | null; limit: number },
): Promise<MovementRow[]> {
  const rows = await db.$queryRaw<(Omit<MovementRow, "orderNumber"> & { orderNumber: bigint | null })[]>`
    select m.id::text, m.at, m.made_by as by, m.reason, m.note, m.quantity, w.name as "warehouseName", m.order_number as "orderNumber"
    from inventory.stock_movement m join inventory.warehouse w on w.code = m.warehouse_code
    where m.sku = ${sku} and (${before}::uuid is null or m.id < ${before}::uuid)
    order by m.id desc limit ${limit}`;
  return rows.map((row) => ({ ...row, orderNumber: row.orderNumber === null ? null : Number(row.orderNumber) }));
}

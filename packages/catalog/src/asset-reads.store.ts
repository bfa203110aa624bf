import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { AssetStanding } from "./contract.ts";

export function selectStandings(db: RawQueries, assetIds: readonly string[]): Promise<AssetStanding[]> {
  return db.$queryRaw`
    select a.id::text as "assetId", a.state, a.failure, t.alt,
      case when a.state = 'ready' then jsonb_build_object('assetId', a.id, 'alt', t.alt, 'width', a.width, 'height', a.height,
        'thumbhash', a.thumbhash, 'widths', a.widths) end as picture
    from unnest(${[...assetIds]}::uuid[]) with ordinality as wanted(id, place)
    join catalog.asset a on a.id = wanted.id
    join catalog.asset_translation t on t.asset_id = a.id and t.lang = 'en'
    order by wanted.place`;
}

export async function selectProductsShowing(db: RawQueries, assetId: string): Promise<Id<"Product">[]> {
  const rows = await db.$queryRaw<{ id: Id<"Product"> }[]>`
    select product_id::text as id from catalog.product_picture where asset_id = ${assetId}::uuid order by product_id`;
  return rows.map(({ id }) => id);
}

/** What it was called before; null for no such asset. The row is held until the transaction ends. */
export async function lockAlt(db: RawQueries, assetId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ alt: string }[]>`
    select alt from catalog.asset_translation where asset_id = ${assetId}::uuid and lang = 'en' for update`;
  return rows[0]?.alt ?? null;
}

export async function updateAlt(db: RawQueries, assetId: string, alt: string): Promise<void> {
  await db.$executeRaw`
    update catalog.asset_translation set alt = ${alt} where asset_id = ${assetId}::uuid and lang = 'en'`;
}

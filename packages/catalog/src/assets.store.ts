import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { AddAsset } from "./add-asset.ts";
import type { Picture } from "./contract.ts";

/** Known content keeps its id and its words; both are in the answer. */
export async function upsertAsset(db: RawQueries, asset: AddAsset): Promise<{ id: Id<"Asset">; alt: string }> {
  const rows = await db.$queryRaw<{ id: Id<"Asset">; alt: string }[]>`
    with asset as (
      insert into catalog.asset (id, content_hash, width, height, thumbhash, widths)
      values (${asset.id}::uuid, ${asset.contentHash}, ${asset.width}, ${asset.height}, ${asset.thumbhash}, ${[...asset.widths]}::int[])
      on conflict (content_hash) do update set widths = excluded.widths, thumbhash = excluded.thumbhash, state = 'ready', failure = null
      returning id
    )
    insert into catalog.asset_translation (asset_id, lang, alt) select id, 'en', ${asset.alt} from asset
    on conflict (asset_id, lang) do update set alt = asset_translation.alt
    returning asset_id::text as id, alt`;
  return rows[0]!;
}

export async function upsertScene(db: RawQueries, scene: { name: string; assetId: string }): Promise<void> {
  await db.$executeRaw`
    insert into catalog.scene (name, asset_id) values (${scene.name}, ${scene.assetId}::uuid)
    on conflict (name) do update set asset_id = excluded.asset_id`;
}

export function selectScenes(
  db: RawQueries,
  marketCode: string,
  names: readonly string[],
): Promise<{ name: string; picture: Picture }[]> {
  return db.$queryRaw`
    select s.name, jsonb_build_object('assetId', a.id, 'alt', t.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash, 'widths', a.widths) as picture
    from catalog.scene s
    join catalog.asset a on a.id = s.asset_id
    join catalog.market m on m.code = ${marketCode}
    join lateral (select alt from catalog.asset_translation t where t.asset_id = a.id and t.lang in (left(m.locale, 2), 'en')
      order by t.lang = left(m.locale, 2) desc limit 1) t on true
    where s.name = any(${[...names]}::text[])`;
}

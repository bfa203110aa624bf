import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { BeginAsset } from "./begin-asset.ts";
import type { AssetState } from "./contract.ts";
import type { FinishedAsset } from "./finish-asset.ts";

/** The id where its sizes have to be made now; null where this content is ready already. */
export async function beginUpload(db: RawQueries, asset: BeginAsset, at: Date): Promise<Id<"Asset"> | null> {
  const rows = await db.$queryRaw<{ id: Id<"Asset"> }[]>`
    with begun as (
      insert into catalog.asset as a (id, content_hash, width, height, thumbhash, widths, state, upload_key, created_at)
      values (${asset.id}::uuid, ${asset.contentHash}, ${asset.width}, ${asset.height}, '', '{}', 'processing', ${asset.uploadKey}, ${at})
      on conflict (content_hash) do update set state = 'processing', failure = null, upload_key = excluded.upload_key
        where a.state <> 'ready'
      returning id
    ), described as (
      insert into catalog.asset_translation (asset_id, lang, alt) select id, 'en', '' from begun on conflict do nothing
    )
    select id::text from begun`;
  return rows[0]?.id ?? null;
}

export async function selectIdOfContent(db: RawQueries, contentHash: string): Promise<Id<"Asset">> {
  const rows = await db.$queryRaw<{ id: Id<"Asset"> }[]>`
    select id::text from catalog.asset where content_hash = ${contentHash}`;
  return rows[0]!.id;
}

export async function selectUpload(
  db: RawQueries,
  assetId: string,
): Promise<{ state: AssetState; uploadKey: string | null } | null> {
  const rows = await db.$queryRaw<{ state: AssetState; uploadKey: string | null }[]>`
    select state, upload_key as "uploadKey" from catalog.asset where id = ${assetId}::uuid`;
  return rows[0] ?? null;
}

/** False when it is not waiting for its sizes any more. */
export async function finishUpload(db: RawQueries, assetId: string, finished: FinishedAsset): Promise<boolean> {
  const done =
    finished.kind === "ready"
      ? await db.$executeRaw`
          update catalog.asset set state = 'ready', failure = null, width = ${finished.width}, height = ${finished.height},
            thumbhash = ${finished.thumbhash}, widths = ${[...finished.widths]}::int[]
          where id = ${assetId}::uuid and state = 'processing'`
      : await db.$executeRaw`
          update catalog.asset set state = 'failed', failure = ${finished.words}
          where id = ${assetId}::uuid and state = 'processing'`;
  return done === 1;
}

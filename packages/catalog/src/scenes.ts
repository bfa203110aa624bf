import type { Ctx } from "@cartwright/db/context";
import type { Picture } from "./contract.ts";
import { selectScenes } from "./assets.store.ts";

/** The pictures that hang under these names, described in the market's language. A name without a picture is left out. */
export async function scenes(
  ctx: Ctx,
  wanted: { marketCode: string; names: readonly string[] },
): Promise<ReadonlyMap<string, Picture>> {
  const rows = await selectScenes(ctx.db, wanted.marketCode, wanted.names);
  return new Map(rows.map((row) => [row.name, row.picture]));
}

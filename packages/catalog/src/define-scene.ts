import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { upsertScene } from "./assets.store.ts";

/** Hangs a picture under a lasting name, e.g. `home-hero`, or changes which picture hangs there. */
export const defineScene = (ctx: Ctx, scene: { name: string; assetId: Id<"Asset"> }): Promise<void> =>
  upsertScene(ctx.db, scene);

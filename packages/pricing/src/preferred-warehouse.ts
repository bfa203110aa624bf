import type { Ctx } from "@cartwright/db/context";
import { selectPreferredWarehouse } from "./settings.store.ts";

/** The warehouse from which orders to a country leave if they can; null where no zone covers it (any more): then any does. */
export const preferredWarehouse = (ctx: Ctx, country: string): Promise<string | null> =>
  selectPreferredWarehouse(ctx.db, country);

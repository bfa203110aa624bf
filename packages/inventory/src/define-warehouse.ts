import type { Ctx } from "@cartwright/db/context";
import { upsertWarehouse } from "./inventory.store.ts";

/** Makes a warehouse known, or renames it. Code is its lasting name, country ISO 3166-1 alpha-2. */
export const defineWarehouse = (ctx: Ctx, warehouse: { code: string; name: string; country: string }): Promise<void> =>
  upsertWarehouse(ctx.db, warehouse);

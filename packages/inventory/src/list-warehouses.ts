import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { selectWarehouses, type Warehouse } from "./inventory.store.ts";

/** Where stock lies, by name. Refuses with NotPermitted. */
export async function listWarehouses(ctx: Ctx): Promise<readonly Warehouse[]> {
  requirePermission(ctx.actor, "products.read");
  return selectWarehouses(ctx.db);
}

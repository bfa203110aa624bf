import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { ShippingSettings } from "./settings-contract.ts";
import { selectOversize, selectZones } from "./shipping-settings.store.ts";

/** Every zone with its methods and rates, and what heavy pieces cost. Refuses whoever may not see settings. */
export async function shippingSettings(ctx: Ctx): Promise<ShippingSettings> {
  requirePermission(ctx.actor, "settings.read");
  return { zones: await selectZones(ctx.db), oversize: await selectOversize(ctx.db) };
}

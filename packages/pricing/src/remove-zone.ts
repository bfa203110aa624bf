import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { publish } from "@cartwright/messaging/publish";
import { shippingChanged } from "./contract.ts";
import type { RemoveZone, ZoneView } from "./settings-contract.ts";
import { ZoneNotFound } from "./settings-errors.ts";
import { deleteZone, lockZones, selectZones } from "./shipping-settings.store.ts";
import { zoneChangedMeanwhile, zoneFacts, zoneSubject } from "./zone-facts.ts";

/**
 * Takes a zone away and tells what it was, so that it can be put back: nothing is sold to its countries any more. Orders that
 * are on their way stay so, and what is paid is still packed, from any warehouse. Refuses whoever may not change settings,
 * ZoneNotFound, and a zone that was changed meanwhile.
 */
export async function removeZone(ctx: Ctx, input: RemoveZone): Promise<ZoneView> {
  requirePermission(ctx.actor, "settings.write");
  return inTransaction(ctx, async (ctx) => {
    await lockZones(ctx.db);
    const zone = (await selectZones(ctx.db)).find(({ code }) => code === input.code);
    if (zone === undefined) throw new ZoneNotFound();
    if (!(await deleteZone(ctx.db, input))) throw await zoneChangedMeanwhile(ctx, zone);
    const change = { action: "shipping_zone.removed", subject: zoneSubject(zone) };
    await recordChange(ctx, { ...change, before: zoneFacts(zone), after: null });
    await publish(ctx, shippingChanged({}));
    return zone;
  });
}

import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { TaxSettings } from "./settings-contract.ts";
import { selectTaxRates, selectTaxRounding } from "./tax-settings.store.ts";

/** Every tax rate and how tax is rounded. Refuses whoever may not see settings. */
export async function taxSettings(ctx: Ctx): Promise<TaxSettings> {
  requirePermission(ctx.actor, "settings.read");
  return { rates: await selectTaxRates(ctx.db), rounding: await selectTaxRounding(ctx.db) };
}

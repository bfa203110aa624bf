import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { TaxRounding } from "./contract.ts";
import {
  hasSettings,
  type TaxRateRow,
  insertOversize,
  insertTaxRates,
  insertTaxRounding,
  insertZone,
  type ZoneRow,
} from "./settings-writes.store.ts";

export interface PricingSettings {
  readonly taxRates: readonly TaxRateRow[];
  /** By country; `*` for everybody else. */
  readonly taxRounding: readonly { readonly country: string; readonly policy: TaxRounding }[];
  /** Amounts in minor units of each rate's currency. */
  readonly zones: readonly ZoneRow[];
  readonly oversize: readonly { readonly currency: string; readonly fromGrams: number; readonly amount: number }[];
}

/**
 * Sets up tax and shipping where there is none: as a whole, and once. As soon as anything is there it is staff's, and what they
 * have changed or taken away stays so.
 */
export function definePricingSettings(ctx: Ctx, settings: PricingSettings): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    if (await hasSettings(ctx.db)) return;
    await insertTaxRates(ctx.db, settings.taxRates);
    await insertTaxRounding(ctx.db, settings.taxRounding);
    for (const zone of settings.zones) await insertZone(ctx.db, zone);
    await insertOversize(ctx.db, settings.oversize);
  });
}

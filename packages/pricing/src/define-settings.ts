import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { TaxRounding } from "./contract.ts";
import {
  type TaxRateRow,
  upsertOversize,
  upsertTaxRates,
  upsertTaxRounding,
  upsertZone,
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

/** Defines tax and shipping, or brings them to these values; safe to repeat. Entries that are left out stay. */
export function definePricingSettings(ctx: Ctx, settings: PricingSettings): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await upsertTaxRates(ctx.db, settings.taxRates);
    await upsertTaxRounding(ctx.db, settings.taxRounding);
    for (const zone of settings.zones) await upsertZone(ctx.db, zone);
    await upsertOversize(ctx.db, settings.oversize);
  });
}

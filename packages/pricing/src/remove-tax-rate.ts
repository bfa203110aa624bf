import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { factsOf, rateChangedMeanwhile, subjectOf } from "./save-tax-rate.ts";
import type { RemoveTaxRate, TaxRateView } from "./settings-contract.ts";
import { TaxRateNotFound } from "./settings-errors.ts";
import { deleteTaxRate, selectTaxRate } from "./tax-settings.store.ts";

/**
 * Takes a rate away and tells what it was, so that it can be put back. A state falls back to its country's rate, a country to
 * none at all. Refuses whoever may not change settings, TaxRateNotFound, and a rate that was changed meanwhile.
 */
export async function removeTaxRate(ctx: Ctx, input: RemoveTaxRate): Promise<TaxRateView> {
  requirePermission(ctx.actor, "settings.write");
  return inTransaction(ctx, async (ctx) => {
    const rate = await selectTaxRate(ctx.db, input.id);
    if (rate === null) throw new TaxRateNotFound();
    if (!(await deleteTaxRate(ctx.db, input))) throw await rateChangedMeanwhile(ctx, rate);
    await recordChange(ctx, {
      action: "tax_rate.removed",
      subject: subjectOf(rate),
      before: factsOf(rate),
      after: null,
    });
    return rate;
  });
}

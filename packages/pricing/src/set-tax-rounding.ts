import { changedMeanwhile } from "@cartwright/audit/changed-meanwhile";
import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { countryName } from "@cartwright/kernel/country";
import type { SetTaxRounding } from "./settings-contract.ts";
import {
  deleteTaxRounding,
  insertTaxRounding,
  type RoundingRow,
  selectTaxRounding,
  updateTaxRounding,
} from "./tax-settings.store.ts";

/**
 * Says whether tax is rounded on each line or once on the whole, for a country or for everybody else (`*`); null leaves a
 * country to that. Every order keeps the policy that it was placed under. Refuses whoever may not change settings, and an entry
 * that was changed meanwhile.
 */
export async function setTaxRounding(ctx: Ctx, input: SetTaxRounding): Promise<{ version: number }> {
  requirePermission(ctx.actor, "settings.write");
  const { country, policy } = input;
  const label = country === "*" ? "Everybody else" : countryName(country);
  const subject = { type: "tax_rounding", id: country, label };
  return inTransaction(ctx, async (ctx) => {
    const before = (await selectTaxRounding(ctx.db)).find((row) => row.country === country) ?? null;
    if (before === null && policy === null) return { version: 0 };
    const version = await put(ctx, input, before);
    if (version === null)
      throw await changedMeanwhile(ctx, `the rounding of ${label}`, subject, ["tax_rounding.changed"]);
    const facts = { before: { policy: before?.policy ?? null }, after: { policy } };
    await recordChange(ctx, { action: "tax_rounding.changed", subject, ...facts });
    return { version };
  });
}

async function put(ctx: TxCtx, input: SetTaxRounding, before: RoundingRow | null): Promise<number | null> {
  const { country, policy, version } = input;
  if (policy === null) return (await deleteTaxRounding(ctx.db, country, version)) ? 0 : null;
  if (before === null) return insertTaxRounding(ctx.db, country, policy);
  return updateTaxRounding(ctx.db, { country, policy, version });
}

import { changedMeanwhile } from "@cartwright/audit/changed-meanwhile";
import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import type { SaveTaxRate, TaxRateView } from "./settings-contract.ts";
import { TaxRateExists, TaxRateNotFound } from "./settings-errors.ts";
import { insertTaxRate, isPlaceTaken, selectTaxRate, updateTaxRate } from "./tax-settings.store.ts";
import { taxPlace } from "./tax-place.ts";

interface Saved {
  readonly id: string;
  readonly version: number;
}

/**
 * Sets what a country, or a state of the US, takes of an order; it holds for whatever is placed from now on, and whoever is
 * about to pay is told of the new total. Orders keep their tax. Refuses whoever may not change settings, TaxRateNotFound, a place
 * that has a rate (TaxRateExists), and a rate that was changed meanwhile.
 */
export async function saveTaxRate(ctx: Ctx, input: SaveTaxRate): Promise<Saved> {
  requirePermission(ctx.actor, "settings.write");
  const { id, version, ...values } = input;
  return inTransaction(ctx, (ctx) =>
    id === null || version === null
      ? makeRate(ctx, { ...values, id: newId() })
      : changeRate(ctx, { ...values, id, version }),
  ).catch((error: unknown) => {
    throw isUniqueViolation(error) ? new TaxRateExists(taxPlace(input)) : error;
  });
}

async function makeRate(ctx: TxCtx, rate: Omit<TaxRateView, "version">): Promise<Saved> {
  if (!(await insertTaxRate(ctx.db, rate))) throw new TaxRateExists(taxPlace(rate));
  await recordChange(ctx, { action: "tax_rate.made", subject: subjectOf(rate), before: null, after: factsOf(rate) });
  return { id: rate.id, version: 1 };
}

async function changeRate(ctx: TxCtx, rate: TaxRateView): Promise<Saved> {
  const before = await selectTaxRate(ctx.db, rate.id);
  if (before === null) throw new TaxRateNotFound();
  if (before.version !== rate.version) throw await rateChangedMeanwhile(ctx, before);
  if (await isPlaceTaken(ctx.db, rate)) throw new TaxRateExists(taxPlace(rate));
  const version = await updateTaxRate(ctx.db, rate);
  if (version === null) throw await rateChangedMeanwhile(ctx, before);
  const change = { action: "tax_rate.changed", subject: subjectOf(rate) };
  await recordChange(ctx, { ...change, before: factsOf(before), after: factsOf(rate) });
  return { id: rate.id, version };
}

export const rateChangedMeanwhile = (ctx: TxCtx, rate: TaxRateView) =>
  changedMeanwhile(ctx, `the rate of ${taxPlace(rate)}`, { type: "tax_rate", id: rate.id }, ["tax_rate.changed"]);

type Rate = Omit<TaxRateView, "version">;

export const subjectOf = (rate: Rate) => ({ type: "tax_rate", id: rate.id, label: taxPlace(rate) });

export const factsOf = ({ country, region, basisPoints, name }: Rate) => ({ country, region, basisPoints, name });

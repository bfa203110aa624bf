import type { Ctx } from "@cartwright/db/context";
import { marketsForStaff } from "@cartwright/catalog/markets-for-staff";
import { add, money } from "@cartwright/kernel/money";
import type { PreviewTax, TaxPreview } from "./settings-contract.ts";
import { selectDestination } from "./settings.store.ts";
import { taxOf } from "./tax.ts";

/**
 * What an order of one line shows of tax at its destination, in the market that delivers there; open ones first. Null where no
 * market does. Refuses whoever may not see settings.
 */
export async function previewTax(ctx: Ctx, input: PreviewTax): Promise<TaxPreview | null> {
  const { country, region } = input;
  const there = (await marketsForStaff(ctx)).filter(({ countries }) => countries.includes(country));
  const market = there.find(({ active }) => active) ?? there[0];
  if (market === undefined) return null;
  const { tax: rule } = await selectDestination(ctx.db, { country, region, currency: market.currency });
  const amount = money(input.amount, market.currency);
  const rate = { basisPoints: input.basisPoints ?? rule.basisPoints, name: rule.name };
  const included = market.pricesIncludeTax;
  const [tax = money(0, market.currency)] = taxOf([amount], { ...rule, ...rate, included });
  return { market: market.name, rate, included, amount, tax, total: included ? amount : add(amount, tax) };
}

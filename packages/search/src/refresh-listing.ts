import { type ListingFacts, listingFacts } from "@cartwright/catalog/listing-facts";
import type { TxCtx } from "@cartwright/db/context";
import { availabilityOf } from "@cartwright/inventory/availability";
import type { Id } from "@cartwright/kernel/id";
import { type PriceSomewhere, pricesEverywhere } from "@cartwright/pricing/prices-everywhere";
import { type ListingRow, lockListing, replaceListing } from "./listing-writes.store.ts";

/**
 * Writes what lists show of a product, in every market where it has a price, from what the other packages say now; takes it
 * out where it is not sold any more. Two refreshes of one product take turns, so that an older view never overwrites a newer one.
 * Returns the markets whose lists may have changed.
 */
export async function refreshListing(ctx: TxCtx, productId: Id<"Product">): Promise<readonly string[]> {
  await lockListing(ctx.db, productId);
  const facts = await listingFacts(ctx, productId);
  const variants = facts[0]?.variants ?? [];
  const prices =
    variants.length === 0
      ? []
      : await pricesEverywhere(
          ctx,
          variants.map((variant) => variant.id),
        );
  const available = await availabilityOf(
    ctx,
    variants.map((variant) => variant.sku),
  );
  const rows = facts.flatMap((fact) => rowOf(fact, prices, available) ?? []);
  return replaceListing(ctx.db, productId, rows, ctx.now());
}

function rowOf(
  facts: ListingFacts,
  prices: readonly PriceSomewhere[],
  available: ReadonlyMap<string, number>,
): ListingRow | null {
  const here = prices
    .filter((price) => price.marketCode === facts.marketCode && price.unit.currency === facts.currency)
    .toSorted((a, b) => a.unit.amount - b.unit.amount);
  const [cheapest] = here;
  const dearest = here.at(-1);
  if (cheapest === undefined || dearest === undefined) return null;
  const sold = new Set(here.map((price) => price.variantId));
  const { variants, position, ...shown } = facts;
  return {
    ...shown,
    priceMin: cheapest.unit.amount,
    priceMax: dearest.unit.amount,
    compareAt: cheapest.compareAt?.amount ?? null,
    soldOut: variants.every((variant) => !sold.has(variant.id) || available.get(variant.sku) === 0),
    featured: position,
  };
}

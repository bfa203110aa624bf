import { latestChange } from "@cartwright/audit/latest-change";
import { recordChange } from "@cartwright/audit/record-change";
import type { StaffMarket, CatalogueVariant } from "@cartwright/catalog/contract";
import { everyMarket } from "@cartwright/catalog/markets";
import { variantsOfProduct } from "@cartwright/catalog/staff-variants";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { decimalString, largestPrice, money } from "@cartwright/kernel/money";
import { publish } from "@cartwright/messaging/publish";
import { type PriceChange, priceChanged, type PriceInMarket, type SetPrices } from "./contract.ts";
import { NothingToPrice, PricesChangedMeanwhile, type PriceThere, PriceTooHigh } from "./errors.ts";
import { deletePrices, insertPrices, lockPrices, type PriceRow, updatePrices } from "./set-prices.store.ts";

const ACTION = "product.prices_changed";

/**
 * Sets, changes and takes away prices of one product, all or none; lists and pages are told. Refuses with NotPermitted,
 * NothingToPrice, PriceTooHigh, and with PricesChangedMeanwhile when any price is another than the one that was seen.
 */
export async function setPrices(ctx: Ctx, input: SetPrices): Promise<void> {
  requirePermission(ctx.actor, "prices.write");
  const [markets, variants] = await Promise.all([everyMarket(ctx), variantsOfProduct(ctx, input.productId)]);
  const changes = input.changes.map((change) => known(change, markets, variants));
  await inTransaction(ctx, async (ctx) => {
    const there = await lockPrices(ctx.db, changes);
    await refuseOtherThanSeen(ctx, input.productId, changes, there);
    await write(ctx, input.productId, changes, there);
    await recordChange(ctx, {
      action: ACTION,
      subject: { type: "product", id: input.productId, label: variants[0]!.title },
      before: { prices: changes.map((change) => told(change, change.was)) },
      after: { prices: changes.map((change) => told(change, change.price)) },
    });
    const touched = [...new Set(changes.map(({ variantId }) => variantId))];
    await publish(ctx, ...touched.map((variantId) => priceChanged({ productId: input.productId, variantId })));
  });
}

type Known = PriceChange & { readonly sku: string; readonly currency: StaffMarket["currency"] };

function known(change: PriceChange, markets: readonly StaffMarket[], variants: readonly CatalogueVariant[]): Known {
  const market = markets.find(({ code }) => code === change.market);
  const variant = variants.find(({ variantId }) => variantId === change.variantId);
  if (market === undefined || variant === undefined) throw new NothingToPrice();
  const most = largestPrice(market.currency).amount;
  if (change.price !== null && Math.max(change.price.amount, change.price.compareAt ?? 0) > most)
    throw new PriceTooHigh();
  return { ...change, sku: variant.sku, currency: market.currency };
}

/** A row in a currency that the market has given up counts as no price: it is written over. */
async function refuseOtherThanSeen(
  ctx: TxCtx,
  productId: string,
  changes: readonly Known[],
  rows: readonly PriceRow[],
): Promise<void> {
  const thereOf = ({ variantId, market, currency }: Known) => {
    const row = rows.find((row) => row.variantId === variantId && row.market === market && row.currency === currency);
    return { variantId, market, amount: row?.amount ?? null, compareAt: row?.compareAt ?? null };
  };
  const theirs = changes
    .filter((change) => !isSame(thereOf(change), change.was))
    .map((change): PriceThere => thereOf(change));
  if (theirs.length > 0) throw await changedMeanwhile(ctx, productId, theirs);
}

const isSame = (there: PriceThere, was: PriceInMarket | null): boolean =>
  there.amount === (was?.amount ?? null) && there.compareAt === (was?.compareAt ?? null);

async function write(
  ctx: TxCtx,
  productId: string,
  changes: readonly Known[],
  there: readonly PriceRow[],
): Promise<void> {
  const rows = changes.flatMap(({ price, ...where }) => (price === null ? [] : [{ ...where, ...price }]));
  await deletePrices(
    ctx.db,
    changes.filter(({ price }) => price === null),
  );
  await updatePrices(ctx.db, rows, ctx.now());
  const held = new Set(there.map(placeOf));
  const fresh = rows.filter((row) => !held.has(placeOf(row)));
  // Somebody else put one there between our look and now.
  if ((await insertPrices(ctx.db, fresh, ctx.now())) < fresh.length) {
    const changed = (await lockPrices(ctx.db, fresh)).map(({ currency: _, ...there }) => there);
    throw await changedMeanwhile(ctx, productId, changed);
  }
}

const placeOf = ({ variantId, market }: { variantId: string; market: string }): string => `${variantId} ${market}`;

const changedMeanwhile = async (ctx: TxCtx, id: string, theirs: readonly PriceThere[]) =>
  new PricesChangedMeanwhile(theirs, await latestChange(ctx, { type: "product", id }, [ACTION]));

/** `MUG-1, us: 28.00 USD, before 32.00`. */
function told({ sku, market, currency }: Known, price: PriceInMarket | null): string {
  if (price === null) return `${sku}, ${market}: not sold`;
  const decimal = (amount: number) => decimalString(money(amount, currency));
  const before = price.compareAt === null ? "" : `, before ${decimal(price.compareAt)}`;
  return `${sku}, ${market}: ${decimal(price.amount)} ${currency}${before}`;
}

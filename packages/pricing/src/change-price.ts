import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { publish } from "@cartwright/messaging/publish";
import { priceChanged } from "./contract.ts";
import { upsertPrices } from "./prices.store.ts";

export interface ChangePrice {
  readonly productId: Id<"Product">;
  readonly variantId: Id<"Variant">;
  readonly marketCode: string;
  readonly price: Money;
  readonly compareAt: Money | null;
}

/** Sets prices, all or none, and tells the listing and the pages about those that changed. Setting the same price again does nothing. */
export function changePrices(ctx: Ctx, changes: readonly ChangePrice[]): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    const rows = changes.map(({ variantId, marketCode, price, compareAt }) => ({
      variantId,
      marketCode,
      currency: price.currency,
      amount: price.amount,
      compareAt: compareAt?.amount ?? null,
    }));
    const changed = new Set(await upsertPrices(ctx.db, rows, ctx.now()));
    const events = [...Map.groupBy(changes, (change) => change.variantId)]
      .filter(([variantId]) => changed.has(variantId))
      .map(([variantId, [change]]) => priceChanged({ productId: change!.productId, variantId }));
    await publish(ctx, ...events);
  });
}

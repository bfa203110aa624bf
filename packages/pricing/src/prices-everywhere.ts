import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { PriceOfVariant } from "./contract.ts";
import { selectPricesEverywhere } from "./prices.store.ts";

export interface PriceSomewhere extends PriceOfVariant {
  readonly variantId: Id<"Variant">;
  readonly marketCode: string;
}

/** Today's prices of these variants in every market that has one; one statement. */
export const pricesEverywhere = (ctx: Ctx, variantIds: readonly Id<"Variant">[]): Promise<readonly PriceSomewhere[]> =>
  selectPricesEverywhere(ctx.db, variantIds);

import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Picture } from "./contract.ts";
import { selectListingFacts } from "./listing-facts.store.ts";

/** What lists show of a product in one open market: everything but price and stock. */
export interface ListingFacts {
  readonly marketCode: string;
  readonly lang: string;
  readonly currency: string;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  /** In the market's language; of every category that the product is in. */
  readonly categorySlugs: readonly string[];
  readonly collectionSlugs: readonly string[];
  /** Colour families, e.g. `Green`. */
  readonly colours: readonly string[];
  readonly pictures: readonly Picture[];
  readonly swatches: readonly { readonly label: string; readonly swatch: string; readonly picture: Picture | null }[];
  readonly variants: readonly { readonly id: Id<"Variant">; readonly sku: string }[];
  readonly position: number;
  readonly publishedAt: Date;
}

/** The product in every open market, in one statement; empty when it is not published or has nothing to sell. */
export const listingFacts = (ctx: Ctx, productId: Id<"Product">): Promise<readonly ListingFacts[]> =>
  selectListingFacts(ctx.db, productId, ctx.now());

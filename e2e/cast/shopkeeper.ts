import { setProductStatus } from "@cartwright/catalog/set-product-status";
import { aCategory, aProduct, unique } from "@cartwright/catalog/testing";
import { openDatabase } from "@cartwright/db/client";
import type { RootCtx } from "@cartwright/db/context";
import { availabilityOf } from "@cartwright/inventory/availability";
import { receiveStock } from "@cartwright/inventory/receive-stock";
import { system } from "@cartwright/kernel/actor";
import { after, DAY, systemClock } from "@cartwright/kernel/clock";
import { idOf } from "@cartwright/kernel/id";
import { silentLogger } from "@cartwright/kernel/logger";
import { money, type Money } from "@cartwright/kernel/money";
import { MoneyValue } from "@cartwright/kernel/money-schema";
import { changePrices } from "@cartwright/pricing/change-price";
import { z } from "zod";
import { journeysEnv } from "../env.ts";
import type { Market } from "./people.ts";
import { shopApi } from "./shop-api.ts";

const Product = z.object({
  id: idOf("Product"),
  variants: z.array(z.object({ id: idOf("Variant"), sku: z.string(), price: MoneyValue })),
});

/** One thing to sell, with what it costs in the market that was asked for. */
export interface Piece {
  readonly slug: string;
  readonly sku: string;
  readonly productId: z.infer<typeof Product>["id"];
  readonly variantId: z.infer<typeof Product>["variants"][number]["id"];
  readonly market: Market;
  readonly price: Money;
}

/** Whoever runs the shop: changes prices and stock by the domain's own verbs, and looks into the books. */
export type Shopkeeper = ReturnType<typeof openShopkeeper>;

export function openShopkeeper() {
  const { db, close } = openDatabase({ url: journeysEnv().DATABASE_URL, poolSize: 2, name: "journeys" });
  const ctx: RootCtx = { db, actor: system("journeys"), now: systemClock, log: silentLogger, requestId: "journeys" };
  return {
    close,
    async piece(slug: string, sku: string, market: Market = "us"): Promise<Piece> {
      const product = Product.parse(await shopApi().ask("catalog.product", { market, slug }));
      const variant = product.variants.find((candidate) => candidate.sku === sku);
      if (variant === undefined) throw new RangeError(`${slug} has no ${sku}`);
      return { slug, sku, productId: product.id, variantId: variant.id, market, price: variant.price };
    },
    /** Sets what a piece costs in its market, in minor units. */
    async charges(piece: Piece, amount: number): Promise<void> {
      const { productId, variantId, market: marketCode, price } = piece;
      const to = money(amount, price.currency);
      await changePrices(ctx, [{ productId, variantId, marketCode, price: to, compareAt: null }]);
    },
    /** Has a product open to shoppers so many milliseconds from now; the admin's form knows minutes alone. */
    async opensSoon(productId: Piece["productId"], version: number, ms: number): Promise<void> {
      await setProductStatus(ctx, { productId, version, status: "scheduled", publishedAt: after(ctx.now(), ms) });
    },
    /** How many of a piece can be sold; at least `least`, for which new ones are brought in when there are fewer. */
    async stockOf(sku: string, least: number): Promise<number> {
      const available = (await availabilityOf(ctx, [sku])).get(sku) ?? 0;
      if (available >= least) return available;
      const reference = `journeys ${crypto.randomUUID()}`;
      await receiveStock(ctx, { sku, warehouseCode: "PDX", quantity: least - available, reference });
      return least;
    },
    /** Opens a category below the candles, where no menu shows it, with so many old products “Piece 1”, …; says its path. */
    async opensShelf(pieces: number): Promise<string> {
      const shelf = await aCategory(ctx, unique("shelf"), "candles-scent");
      const { id: assetId } = await db.asset.findFirstOrThrow({ select: { id: true } });
      const picture = { assetId: idOf("Asset").parse(assetId), kind: "main", option: null } as const;
      for (let position = 0; position < pieces; position += 1) {
        const place = {
          position,
          publishedAt: after(ctx.now(), -1_000 * DAY),
          mainCategory: shelf,
          categories: [shelf],
        };
        const made = await aProduct(ctx, { ...place, title: `Piece ${position + 1}`, pictures: [picture] });
        const price = { marketCode: "us", price: money(1_000 + position, "USD"), compareAt: null };
        await changePrices(ctx, [{ productId: made.productId, variantId: made.variants[0]!.id, ...price }]);
      }
      return `/categories/candles-scent/${shelf}`;
    },
    /** The states of every order under an e-mail address, oldest first. */
    async ordersOf(email: string): Promise<string[]> {
      const rows = await db.order.findMany({ where: { email }, orderBy: { number: "asc" }, select: { state: true } });
      return rows.map(({ state }) => state);
    },
  };
}

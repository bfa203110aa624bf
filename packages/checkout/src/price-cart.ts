import type { Ctx } from "@cartwright/db/context";
import type { CartLine } from "@cartwright/cart/contract";
import { variantsForSale } from "@cartwright/catalog/variants-for-sale";
import type { OrderLine } from "@cartwright/orders/contract";
import type { Quote } from "@cartwright/pricing/contract";
import { quote } from "@cartwright/pricing/quote";
import type { QuoteRequest } from "./contract.ts";
import { CartIsEmpty, NoLongerForSale } from "./errors.ts";

export interface PricedCart {
  readonly quote: Quote;
  readonly lines: readonly OrderLine[];
}

interface CartToPrice {
  readonly marketCode: string;
  readonly lines: readonly CartLine[];
}

/** Cart lines with what catalogue knows of them. Refuses an empty cart, and lines that are no longer for sale. */
export async function weighedLines(ctx: Ctx, cart: CartToPrice) {
  if (cart.lines.length === 0) throw new CartIsEmpty();
  const variants = await variantsForSale(ctx, {
    marketCode: cart.marketCode,
    variantIds: cart.lines.map((line) => line.variantId),
  });
  const known = new Map(variants.map((variant) => [variant.variantId, variant]));
  const gone = cart.lines.filter((line) => known.get(line.variantId)?.sellable !== true);
  if (gone.length > 0) throw new NoLongerForSale(gone.map((line) => known.get(line.variantId)?.title ?? "An item"));
  return { known, lines: cart.lines.map((line) => ({ ...line, weightGrams: known.get(line.variantId)!.weightGrams })) };
}

/** Prices cart lines from one snapshot. Refuses what `weighedLines` and pricing refuse. */
export async function priceCart(ctx: Ctx, cart: CartToPrice, to: QuoteRequest): Promise<PricedCart> {
  const weighed = await weighedLines(ctx, cart);
  const priced = await quote(ctx, { marketCode: cart.marketCode, lines: weighed.lines, ...to });
  const lines = priced.lines.map((line) => {
    const { productId, sku, slug, title, variantLabel, picture } = weighed.known.get(line.variantId)!;
    return {
      variantId: line.variantId,
      productId,
      sku,
      slug,
      title,
      variantLabel,
      picture,
      unit: line.unit,
      quantity: line.quantity,
      total: line.total,
      tax: line.tax,
    };
  });
  return { quote: priced, lines };
}

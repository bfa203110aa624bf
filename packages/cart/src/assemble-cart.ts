import type { VariantForSale } from "@cartwright/catalog/contract";
import { add, type Currency, equals, type Money, subtract, times, zero } from "@cartwright/kernel/money";
import type { PriceOfVariant } from "@cartwright/pricing/contract";
import type { CartLineRow, CartRow } from "./cart.store.ts";
import { type CartLineView, type CartNotice, type CartView, MAX_QUANTITY } from "./contract.ts";

/** At this many or fewer the customer is told how many are left. */
const LOW_STOCK = 5;

export interface CartFacts {
  readonly cart: CartRow;
  /** Where it is priced: the cart's market, or the default one if that has closed. */
  readonly marketCode: string;
  readonly variants: readonly VariantForSale[];
  readonly prices: ReadonlyMap<string, PriceOfVariant>;
  readonly available: ReadonlyMap<string, number>;
  /** The market's. */
  readonly currency: Currency;
  /** Goods worth this or more travel free; null where nothing does. */
  readonly freeFrom: Money | null;
}

/** Puts a cart together from facts of one moment. Pure. */
export function assembleCart({
  cart,
  marketCode,
  variants,
  prices,
  available,
  currency,
  freeFrom,
}: CartFacts): CartView {
  const known = new Map(variants.map((variant) => [variant.variantId as string, variant]));
  const lines = cart.lines.flatMap((line) => {
    const variant = known.get(line.variantId);
    return variant === undefined
      ? []
      : [lineView(line, variant, prices.get(line.variantId) ?? null, available.get(variant.sku) ?? 0)];
  });
  const buyable = lines.filter((line) => !line.notices.includes("unavailable"));
  const goods = add(zero(currency), ...buyable.map((line) => line.total));
  const missing = freeFrom && subtract(freeFrom, goods);
  return {
    marketCode,
    lines,
    goods,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    freeShipping: freeFrom && missing && { from: freeFrom, missing: missing.amount > 0 ? missing : zero(currency) },
  };
}

/** The cart with this line in the place of the one before, or at its end. Pure. */
export function withLine(cart: CartRow, line: CartLineRow): CartRow {
  const isThere = cart.lines.some((candidate) => candidate.variantId === line.variantId);
  const lines = isThere
    ? cart.lines.map((candidate) => (candidate.variantId === line.variantId ? line : candidate))
    : [...cart.lines, line];
  return { ...cart, lines };
}

function lineView(
  line: CartLineRow,
  variant: VariantForSale,
  price: PriceOfVariant | null,
  available: number,
): CartLineView {
  const { variantId, productId, sku, slug, title, variantLabel, picture } = variant;
  const unit = price?.unit ?? line.seen;
  const changed = price !== null && !equals(price.unit, line.seen);
  return {
    variantId,
    productId,
    sku,
    slug,
    title,
    variantLabel,
    picture,
    unit,
    previousUnit: changed ? line.seen : null,
    quantity: line.quantity,
    total: times(unit, line.quantity),
    available: Math.min(available, MAX_QUANTITY),
    notices: noticesOf({ sellable: variant.sellable && price !== null, changed, available, quantity: line.quantity }),
  };
}

function noticesOf(facts: { sellable: boolean; changed: boolean; available: number; quantity: number }): CartNotice[] {
  if (!facts.sellable) return ["unavailable"];
  const notices: CartNotice[] = facts.changed ? ["price_changed"] : [];
  if (facts.available === 0) notices.push("sold_out");
  else if (facts.available < facts.quantity) notices.push("too_many");
  else if (facts.available <= LOW_STOCK) notices.push("low_stock");
  return notices;
}

import type { PriceInMarket, ProductPrices } from "@cartwright/pricing/contract";
import type { Problem } from "../trpc/problem.ts";
import type { Edits } from "./price-cells.ts";

/** What somebody else has set since one looked; no amount where it is not sold there any more. */
export interface TheirPrice {
  readonly variantId: string;
  readonly market: string;
  readonly amount: number | null;
  readonly compareAt: number | null;
}

export const theirPricesIn = ({ details }: Problem): readonly TheirPrice[] =>
  Array.isArray(details["theirs"]) ? (details["theirs"] as readonly TheirPrice[]) : [];

/** Whether it was oneself who has set them, in another tab. */
export const isOwn = ({ details }: Problem): boolean => details["own"] === true;

/** Prices with some of them replaced. Pure. */
export function withPrices(
  prices: ProductPrices,
  there: readonly { variantId: string; market: string; price: PriceInMarket | null }[],
): ProductPrices {
  const changed = ({ variantId, prices }: ProductPrices["variants"][number]) => {
    const own = there.filter((one) => one.variantId === variantId).map(({ market, price }) => [market, price] as const);
    return { ...prices, ...Object.fromEntries(own) };
  };
  return { ...prices, variants: prices.variants.map((variant) => ({ ...variant, prices: changed(variant) })) };
}

export const priceThere = ({ variantId, market, amount, compareAt }: TheirPrice) => ({
  variantId,
  market,
  price: amount === null ? null : { amount, compareAt },
});

/** What is left of one's own where theirs is taken. Pure. */
export function editsWithout(edits: Edits, theirs: readonly TheirPrice[]): Edits {
  const gone = new Set(theirs.map(({ variantId, market }) => `${variantId} ${market}`));
  return new Map([...edits].filter(([key]) => !gone.has(key.split(" ").slice(0, 2).join(" "))));
}

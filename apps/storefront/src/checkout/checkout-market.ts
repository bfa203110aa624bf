import type { CartMarket } from "../cart/cart-market.ts";

export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** Where somebody may live, in the market's own words. */
export interface Places {
  readonly countries: readonly Choice[];
  /** Only where one of the countries is the US. */
  readonly states: readonly Choice[];
}

/** What the checkout needs to know of the market: also where it delivers. */
export type CheckoutMarket = CartMarket & Places;

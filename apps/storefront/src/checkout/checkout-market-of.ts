import type { CartMarket } from "../cart/cart-market.ts";
import type { CheckoutMarket } from "./checkout-market.ts";
import { placesOf } from "./places-of.ts";

/** A market with its countries and states by name. */
export function checkoutMarketOf(market: CartMarket & { readonly countries: readonly string[] }): CheckoutMarket {
  const { code, name, locale, isDefault, pricesIncludeTax } = market;
  return { code, name, locale, isDefault, pricesIncludeTax, ...placesOf(market.countries, locale) };
}

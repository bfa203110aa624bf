import { US_STATES } from "@cartwright/pricing/contract";
import type { CartMarket } from "../cart/cart-market.ts";
import type { CheckoutMarket } from "./checkout-market.ts";

/** A market with its countries and states by name. */
export function checkoutMarketOf(market: CartMarket & { readonly countries: readonly string[] }): CheckoutMarket {
  const { code, name, locale, isDefault, pricesIncludeTax } = market;
  const names = new Intl.DisplayNames([locale], { type: "region" });
  const countries = market.countries.map((country) => ({ code: country, name: names.of(country) ?? country }));
  const states = market.countries.includes("US")
    ? Object.entries(US_STATES).map(([state, its]) => ({ code: state, name: its }))
    : [];
  return { code, name, locale, isDefault, pricesIncludeTax, countries, states };
}

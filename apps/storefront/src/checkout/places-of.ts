import { US_STATES } from "@cartwright/pricing/contract";
import type { Places } from "./checkout-market.ts";

/** Countries and, where the US is one of them, its states by the names that the locale has for them. */
export function placesOf(countries: readonly string[], locale: string): Places {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  return {
    countries: countries.map((code) => ({ code, name: names.of(code) ?? code })),
    states: countries.includes("US") ? Object.entries(US_STATES).map(([code, name]) => ({ code, name })) : [],
  };
}

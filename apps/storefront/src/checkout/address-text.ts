import type { Address } from "@cartwright/kernel/address";

/** Town and code in the order in which the country writes them. */
export function placeOf({ city, region, postcode, country }: Address): string {
  if (country === "US") return `${city}, ${region ?? ""} ${postcode}`;
  return country === "GB" || country === "IE" ? `${city} ${postcode}` : `${postcode} ${city}`;
}

export const countryName = (code: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;

/** What of an address follows its street, in one line. */
export const addressText = (address: Address, locale: string): string =>
  [address.line2, placeOf(address), countryName(address.country, locale)].filter(Boolean).join(", ");

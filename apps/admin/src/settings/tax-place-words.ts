import { countryName } from "@cartwright/kernel/country";
import { US_STATES } from "@cartwright/pricing/contract";

/** “Ireland”, or “United States, California”: a list of them keeps a country together. */
export function placeWords({ country, region }: { country: string; region: string | null }): string {
  if (region === null) return countryName(country);
  return `${countryName(country)}, ${US_STATES[region as keyof typeof US_STATES] ?? region}`;
}

import { countryName } from "@cartwright/kernel/country";
import { US_STATES } from "./contract.ts";

/** “Ireland”, or “California, United States”. */
export function taxPlace({ country, region }: { country: string; region: string | null }): string {
  const state = region === null ? null : (US_STATES[region as keyof typeof US_STATES] ?? region);
  return state === null ? countryName(country) : `${state}, ${countryName(country)}`;
}

import { countryName } from "@cartwright/kernel/country";

/** “Ireland, Netherlands and 3 more”. */
export function countriesInWords(codes: readonly string[], most = 3): string {
  const names = codes.slice(0, codes.length === most + 1 ? most + 1 : most).map(countryName);
  const more = codes.length - names.length;
  return more === 0 ? names.join(", ") : `${names.join(", ")} and ${more} more`;
}

import { COUNTRIES, countryName } from "@cartwright/kernel/country";

export interface CountryChoice {
  readonly code: string;
  readonly name: string;
}

/** Every country, in the order of its English name. */
export const ALL_COUNTRIES: readonly CountryChoice[] = COUNTRIES.map((code) => ({ code, name: countryName(code) }));

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** What somebody who types this may mean: its code first, then names that begin with it, then those with it inside. Pure. */
export function countriesLike(typed: string): readonly CountryChoice[] {
  const wanted = plain(typed.trim());
  if (wanted === "") return ALL_COUNTRIES;
  const rank = ({ code, name }: CountryChoice): number => {
    if (plain(code) === wanted) return 0;
    const at = plain(name).indexOf(wanted);
    return at === 0 ? 1 : at > 0 ? 2 : 3;
  };
  return ALL_COUNTRIES.filter((choice) => rank(choice) < 3).toSorted((a, b) => rank(a) - rank(b));
}

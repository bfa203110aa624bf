/** ISO 3166-1 alpha-2, the countries of the United Nations and what ships beside them. */
const COUNTRY_CODES: readonly string[] = (
  "AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BJ BN BO BR BT BW BY CA CD CF CG CH CI CL CM CN CO CR CU CY CZ DE DJ DK DO DZ EC EE " +
  "EG ER ES ET FI FR GA GB GE GH GM GN GR GT GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KR KW KZ LA LB LK LR LT LU LV " +
  "LY MA MD ME MG MK ML MM MN MR MT MU MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA SD SE SG SI " +
  "SK SL SN SO SR SV SY SZ TD TG TH TJ TM TN TR TT TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW"
).split(" ");

const regions = new Intl.DisplayNames("en", { type: "region" });

export const countryName = (code: string): string => regions.of(code) ?? code;

export interface Country {
  readonly code: string;
  readonly name: string;
}

/**
 * The countries by name. Asked for on the server and handed to the browser: their names are as old as the program that knows them,
 * and two programs would not agree.
 */
export const countriesByName = (): readonly Country[] =>
  COUNTRY_CODES.map((code) => ({ code, name: countryName(code) })).toSorted((a, b) =>
    a.name.localeCompare(b.name, "en"),
  );

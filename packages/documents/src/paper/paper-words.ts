import type { Address } from "@cartwright/kernel/address";
import { formatMoney, type Money } from "@cartwright/kernel/money";
import type { PaperWords, TaxShare } from "../contract.ts";
import { NO_LETTER, printable } from "./printable.ts";

type Reader = Pick<PaperWords, "locale" | "timeZone">;

/** As the locale writes it; as English does where our faces lack its letters or digits, since nobody could read a sum of □. Pure. */
function legible(locale: string, write: (locale: string) => string): string {
  const text = printable(write(locale));
  return text.includes(NO_LETTER) ? printable(write("en")) : text;
}

/** Money in the locale of the order. Pure. */
export const moneyIn = ({ locale }: Pick<Reader, "locale">, value: Money): string =>
  legible(locale, (locale) => formatMoney(value, locale));

/** A day as the order's locale writes it, the one that it was where the shop is. Pure. */
export const dayIn = ({ locale, timeZone }: Reader, at: Date): string =>
  legible(locale, (locale) =>
    new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "long", year: "numeric" }).format(at),
  );

/** `VAT 23 %`; the name alone where nothing was charged. Pure. */
export function taxWords({ name, basisPoints }: Pick<TaxShare, "name" | "basisPoints">, locale: string): string {
  if (basisPoints === 0) return printable(name);
  const rate = legible(locale, (locale) =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(basisPoints / 10_000),
  );
  return `${printable(name)} ${rate}`;
}

/** The address as its country writes it on an envelope, line by line. Pure. */
export function addressLines(address: Address, locale: string): string[] {
  const { fullName, line1, line2, city, region, postcode, country } = address;
  const place = country === "US" ? [`${city}, ${region ?? ""} ${postcode}`] : placeAbroad(city, postcode, country);
  const name = legible(locale, (locale) => new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country);
  return [fullName, line1, line2 ?? "", ...place, name].filter((line) => line.trim() !== "");
}

const placeAbroad = (city: string, postcode: string, country: string): string[] =>
  country === "GB" || country === "IE" ? [city, postcode] : [`${postcode} ${city}`];

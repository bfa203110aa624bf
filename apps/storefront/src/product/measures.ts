/** `12.5 × 8.8 × 9.2 cm`, or inches for readers in the United States. Takes millimetres. */
export function lengths(millimetres: readonly number[], locale: string): string {
  const inches = usesInches(locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const unit = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: inches ? "inch" : "centimeter",
    maximumFractionDigits: 1,
  });
  const values = millimetres.map((value) => value / (inches ? 25.4 : 10));
  return values.map((value, index) => (index === values.length - 1 ? unit : number).format(value)).join(" × ");
}

/** `380 g` or `12.5 kg`; pounds for readers in the United States. Takes grams. */
export function weight(grams: number, locale: string): string {
  const [value, unit] = usesInches(locale)
    ? [grams / 453.592, "pound"]
    : grams < 1000
      ? [grams, "gram"]
      : [grams / 1000, "kilogram"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}

/** `Portugal` for PT, in the reader's language. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}

const usesInches = (locale: string): boolean => new Intl.Locale(locale).region === "US";

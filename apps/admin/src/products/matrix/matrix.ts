import { proposedSku } from "./propose-sku.ts";

export interface OptionValues {
  readonly slug: string;
  readonly name: string;
  readonly type: "swatch" | "choice";
  readonly values: readonly OptionValue[];
}

export interface OptionValue {
  readonly slug: string;
  readonly label: string;
  /** `#rrggbb`, lower case. */
  readonly swatch: string | null;
  readonly colourFamily: string | null;
}

/** One combination as it is edited. What is typed stays text until it is saved. */
export interface VariantRow {
  /** Null until it is saved for the first time; from then on its SKU stays. */
  readonly id: string | null;
  readonly sku: string;
  readonly barcode: string;
  readonly weight: string;
  /** Option slug → value slug. */
  readonly options: Readonly<Record<string, string>>;
  readonly status: "active" | "retired";
}

export interface Matrix {
  readonly options: readonly OptionValues[];
  readonly variants: readonly VariantRow[];
}

export type Combination = Readonly<Record<string, string>>;

/** Every way to choose one value of each option, in the order of options and values. Without options there is one: nothing to choose. */
export function combinationsOf(options: readonly OptionValues[]): Combination[] {
  return withValues(options).reduce<Combination[]>(
    (chosen, { slug, values }) =>
      chosen.flatMap((combination) => values.map((value) => ({ ...combination, [slug]: value.slug }))),
    [{}],
  );
}

/** What a new variant begins with. */
export interface NewVariant {
  /** What SKUs of this product begin with, e.g. `AC-TDMG`. */
  readonly stem: string;
  readonly weight: string;
}

/** The combinations that have no row at all: left out once, and can be made again. */
export function missingFrom({ options, variants }: Matrix): Combination[] {
  const known = new Set(variants.map((row) => keyOf(options, row.options)));
  return combinationsOf(options).filter((combination) => !known.has(keyOf(options, combination)));
}

/** Tells rows apart while they are edited: a SKU that is not saved yet may be typed anew. */
export const rowKey = ({ id, options }: VariantRow): string => id ?? Object.values(options).join("/");

/** The rows that are sold from now on, in their order: those that are left out are not sent. */
export const sentRows = ({ options, variants }: Matrix): VariantRow[] =>
  variants.filter((row) => row.status === "active" && fits(options, row));

/** Rows in the order of options and values; those whose values are gone come last. */
export function inOrder(options: readonly OptionValues[], rows: readonly VariantRow[]): VariantRow[] {
  const place = new Map(combinationsOf(options).map((combination, at) => [keyOf(options, combination), at]));
  const placeOf = (row: VariantRow) => place.get(keyOf(options, row.options)) ?? place.size;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whether its values are all still there; of one that is not, only the SKU is left. */
export const fits = (options: readonly OptionValues[], row: VariantRow): boolean =>
  keyOf(options, row.options) !== null;

export function newRow(
  options: readonly OptionValues[],
  combination: Combination,
  others: readonly VariantRow[],
  { stem, weight }: NewVariant,
): VariantRow {
  const labels = options.map(
    ({ slug, values }) => values.find((value) => value.slug === combination[slug])?.label ?? "",
  );
  const sku = proposedSku(stem, labels, new Set(others.map((row) => row.sku)));
  return { id: null, sku, barcode: "", weight, options: combination, status: "active" };
}

/** `Oat / Large`, in the order of the options; values that are gone by their slugs. */
export function combinationWords(options: readonly OptionValues[], combination: Combination): string {
  const known = options.map(
    ({ slug, values }) => values.find((value) => value.slug === combination[slug])?.label ?? combination[slug] ?? "",
  );
  const slugs = new Set(options.map(({ slug }) => slug));
  const gone = Object.entries(combination).flatMap(([option, value]) => (slugs.has(option) ? [] : [value]));
  return [...known, ...gone].filter(Boolean).join(" / ");
}

/** Null for a combination of which a value is missing or not there any more. */
export function keyOf(options: readonly OptionValues[], combination: Combination): string | null {
  const chosen = withValues(options).map(
    ({ slug, values }) => values.find((value) => value.slug === combination[slug])?.slug,
  );
  return chosen.includes(undefined) ? null : chosen.join("/");
}

/** An option without a value takes no part until it has one. */
export const withValues = (options: readonly OptionValues[]): readonly OptionValues[] =>
  options.filter(({ values }) => values.length > 0);

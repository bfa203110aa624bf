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

/**
 * The variants that fit these options. A combination that exists keeps its row, a new one gets a proposed SKU, and a saved row
 * whose combination is gone is retired and stays at the end: orders name it.
 */
export function arranged(options: readonly OptionValues[], rows: readonly VariantRow[], begin: NewVariant): Matrix {
  const free = new Map<string, VariantRow[]>();
  // What is sold comes before what is retired, so that of two rows for one combination the living one keeps it.
  for (const row of [...rows].sort((a, b) => Number(a.status === "retired") - Number(b.status === "retired"))) {
    const key = keyOf(options, filledIn(options, row.options));
    if (key !== null) free.set(key, [...(free.get(key) ?? []), row]);
  }
  const variants: VariantRow[] = [];
  for (const combination of combinationsOf(options)) {
    const known = free.get(keyOf(options, combination)!)?.shift();
    variants.push(
      known === undefined
        ? newRow(options, combination, [...rows, ...variants], begin)
        : { ...known, options: combination },
    );
  }
  const placed = new Set(variants.map(({ sku }) => sku));
  const left = rows.filter(({ id, sku }) => id !== null && !placed.has(sku));
  return { options, variants: [...variants, ...left.map((row) => ({ ...row, status: "retired" as const }))] };
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

/** An option that came later: what was there before has its first value. One that went is forgotten. */
function filledIn(options: readonly OptionValues[], combination: Combination): Combination {
  return Object.fromEntries(
    withValues(options).map(({ slug, values }) => [slug, combination[slug] ?? values[0]!.slug]),
  );
}

/** Null for a combination of which a value is missing or not there any more. */
function keyOf(options: readonly OptionValues[], combination: Combination): string | null {
  const chosen = withValues(options).map(
    ({ slug, values }) => values.find((value) => value.slug === combination[slug])?.slug,
  );
  return chosen.includes(undefined) ? null : chosen.join("/");
}

/** An option without a value takes no part until it has one. */
const withValues = (options: readonly OptionValues[]): readonly OptionValues[] =>
  options.filter(({ values }) => values.length > 0);

import type { ProductDocument } from "./document.ts";

export interface ProductProblem {
  /** Where it is, as an input names it: `changes.variants.2.sku`. */
  readonly field: string;
  readonly message: string;
}

/** What keeps a product from being saved like this; empty where nothing does. Pure. */
export const problemsOf = (product: ProductDocument): ProductProblem[] => [
  ...problemsOfOptions(product),
  ...problemsOfVariants(product),
  ...problemsOfPictures(product),
  ...problemsOfStatus(product),
];

function problemsOfOptions({ options }: ProductDocument): ProductProblem[] {
  return [
    ...repeated(options, ({ slug }) => slug, "changes.options", "slug", "Two options cannot have the same address."),
    ...repeated(
      options,
      ({ name }) => name.toLowerCase(),
      "changes.options",
      "name",
      "There is an option of this name.",
    ),
    ...options.flatMap(({ values, name }, index) => {
      const path = `changes.options.${index}.values`;
      return [
        ...repeated(values, ({ slug }) => slug, path, "slug", `${name} has this value already.`),
        ...repeated(values, ({ label }) => label.toLowerCase(), path, "label", `${name} has this value already.`),
      ];
    }),
  ];
}

function problemsOfVariants({ variants, options }: ProductDocument): ProductProblem[] {
  const combination = (variant: (typeof variants)[number]) =>
    options.map(({ slug }) => variant.options[slug] ?? "").join(" ");
  const incomplete = variants.flatMap((variant, index) => {
    const message = problemOfChoice(variant.options, options);
    return message === null
      ? []
      : [{ field: `changes.variants.${index}.options`, message: `${variant.sku}: ${message}` }];
  });
  const same =
    options.length === 0
      ? "Without options a product has one variant. Add an option that tells them apart."
      : "Another variant has the same values.";
  return [
    ...repeated(variants, ({ sku }) => sku, "changes.variants", "sku", "This SKU is in the list twice."),
    ...(incomplete.length > 0 ? incomplete : repeated(variants, combination, "changes.variants", "options", same)),
  ];
}

function problemOfChoice(chosen: Readonly<Record<string, string>>, options: ProductDocument["options"]): string | null {
  for (const option of options) {
    const value = chosen[option.slug];
    if (value === undefined) return `choose a value for ${option.name}.`;
    if (!option.values.some(({ slug }) => slug === value)) return `${option.name} has no value “${value}”.`;
  }
  const strange = Object.keys(chosen).find((slug) => !options.some((option) => option.slug === slug));
  return strange === undefined ? null : `there is no option “${strange}”.`;
}

const problemsOfPictures = ({ pictures }: ProductDocument): ProductProblem[] =>
  repeated(pictures, ({ assetId }) => assetId, "changes.pictures", "assetId", "This picture is in the list already.");

function problemsOfStatus({ status, variants, isGiftCard }: ProductDocument): ProductProblem[] {
  if (status !== "active") return [];
  return [
    ...(variants.length === 0
      ? [{ field: "changes.variants", message: "A product that is on sale has at least one variant. Add one first." }]
      : []),
    ...(isGiftCard ? [{ field: "status", message: "Gift cards cannot be sold yet: nothing would redeem them." }] : []),
  ];
}

/** One problem for each that says the same as one before it. */
function repeated<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  path: string,
  field: string,
  message: string,
): ProductProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const again = seen.has(key(item));
    seen.add(key(item));
    return again ? [{ field: `${path}.${index}.${field}`, message }] : [];
  });
}

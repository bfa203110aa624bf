import { isDeepStrictEqual } from "node:util";
import { type EditedProduct, PRODUCT_FIELDS, type ProductField } from "../contract.ts";

/** All that a version of a product is, by the names of its fields. Plain JSON: revisions keep it as it is. */
export interface ProductDocument extends Omit<EditedProduct, "words">, Readonly<EditedProduct["words"]> {
  readonly isGiftCard: boolean;
  readonly status: "draft" | "active" | "archived";
  /** ISO 8601. */
  readonly publishedAt: string | null;
}

/** The document with what is given in the place of what was; words lie on its first level. */
export function withChanges(
  { words, ...parts }: { [Part in keyof EditedProduct]?: EditedProduct[Part] | undefined },
  document: ProductDocument,
): ProductDocument {
  const given = Object.entries({ ...words, ...parts }).filter(([, value]) => value !== undefined);
  return { ...document, ...(Object.fromEntries(given) as Partial<ProductDocument>) };
}

/**
 * The one way to write down the same product: sets without repetition and in one order, the main category among the categories,
 * and a picture of an option value that there is not as a picture of the product.
 */
export function tidied(document: ProductDocument): ProductDocument {
  const values = new Set(
    document.options.flatMap(({ slug, values }) => values.map((value) => `${slug} ${value.slug}`)),
  );
  const shown = (option: ProductDocument["pictures"][number]["option"]) =>
    option !== null && values.has(`${option.option} ${option.value}`) ? option : null;
  return {
    ...document,
    tags: [...new Set(document.tags)],
    categories: setOf([...document.categories, document.mainCategory]),
    collections: setOf(document.collections),
    pictures: document.pictures.map((picture) => ({ ...picture, option: shown(picture.option) })),
  };
}

const setOf = (slugs: readonly string[]): string[] => [...new Set(slugs)].toSorted();

/** The fields in which two versions differ, in the order of PRODUCT_FIELDS. */
export const fieldsChanged = (before: ProductDocument, after: ProductDocument): ProductField[] =>
  PRODUCT_FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field]));

/** Some fields of a document. */
export const only = (document: ProductDocument, fields: readonly ProductField[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, document[field]]));

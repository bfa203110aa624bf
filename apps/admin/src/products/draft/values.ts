import type { EditedPicture } from "@cartwright/catalog/contract";
import type { Matrix } from "../matrix/matrix.ts";

/** What of a product is edited, field by field, as it is typed: numbers stay text until they are saved. */
export interface Values {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly story: readonly string[];
  readonly materials: string;
  readonly care: string;
  readonly slug: string;
  readonly seoTitle: string;
  readonly seoDescription: string;
  readonly pictures: readonly PlacedPicture[];
  /** Options and variants are one field: a combination means nothing without the values that it is made of. */
  readonly matrix: Matrix;
  readonly mainCategory: string;
  readonly categories: readonly string[];
  readonly collections: readonly string[];
  readonly tags: readonly string[];
  readonly vendor: string;
  readonly weight: string;
  readonly width: string;
  readonly depth: string;
  readonly height: string;
  readonly countryOfOrigin: string;
  readonly hsCode: string;
  readonly taxCategory: string;
  readonly attributes: readonly Attribute[];
}

/** A fact for filters and the page, e.g. “Capacity”. Where it is a list, its values stand between commas. */
export interface Attribute {
  readonly name: string;
  readonly text: string;
  readonly list: boolean;
}

export type Field = keyof Values;

/** Where a picture stands and what it shows; what it looks like is its own affair and not edited here. */
export type PlacedPicture = Readonly<EditedPicture>;

/** The names of the fields, as notices and the history tell them. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  title: "title",
  subtitle: "subtitle",
  description: "description",
  story: "story",
  materials: "materials",
  care: "care",
  slug: "address",
  seoTitle: "search title",
  seoDescription: "search description",
  pictures: "pictures",
  matrix: "options and variants",
  mainCategory: "main category",
  categories: "categories",
  collections: "collections",
  tags: "tags",
  vendor: "vendor",
  weight: "weight",
  width: "width",
  depth: "depth",
  height: "height",
  countryOfOrigin: "country of origin",
  hsCode: "HS code",
  taxCategory: "tax category",
  attributes: "attributes",
};

export const FIELDS = Object.keys(FIELD_WORDS) as readonly Field[];

/** The fields in which two states of a product differ, in the order of the page. */
export const differing = (one: Values, other: Values): Field[] =>
  FIELDS.filter((field) => !same(one[field], other[field]));

/** Whether two values are the same; the order of names in a record does not matter. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    names.every((name) => same((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]))
  );
}

import { type Id, idOf } from "@cartwright/kernel/id";
import { Cursor } from "@cartwright/kernel/page";
import { Prose } from "@cartwright/kernel/text";
import { Version } from "@cartwright/kernel/version";
import { z } from "zod";
import { type Picture, Slug } from "./shop-view.ts";

export const MOST_OPTIONS = 3;
export const MOST_VALUES = 50;
export const MOST_VARIANTS = 100;
export const MOST_PICTURES = 50;
export const MOST_TAGS = 50;

/** As staff see it: “scheduled” is active with a moment that has not come. */
export const ProductStatus = z.enum(["draft", "scheduled", "active", "archived"]);
export type ProductStatus = z.infer<typeof ProductStatus>;

/** Names a variant for ever. Typed in small letters it means the same. */
export const Sku = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, "A SKU has 2 to 40 letters, digits and dashes, and no dash first.");

const upTo = (most: number) => Prose.max(most, `Use at most ${most} characters.`);
const named = (most: number, without: string) => upTo(most).min(1, without);
const Grams = z.int("Use whole grams.").min(0).max(2_000_000, "At most 2,000 kg.");
const Millimetres = z.int("Use whole millimetres.").min(1).max(100_000, "At most 100 m.");

/** A product's words in English. */
export const ProductWords = z.object({
  slug: Slug,
  title: named(120, "A product has a title."),
  subtitle: upTo(160),
  description: upTo(5_000),
  story: z.array(named(500, "Write something, or remove the line.")).max(20),
  materials: upTo(1_000),
  care: upTo(2_000),
  /** Empty: the title stands in. */
  seoTitle: upTo(120),
  /** Empty: the subtitle stands in. */
  seoDescription: upTo(320),
});
export type ProductWords = z.infer<typeof ProductWords>;

export const EditedOption = z.object({
  slug: Slug,
  name: named(40, "An option has a name."),
  type: z.enum(["swatch", "choice"]),
  values: z
    .array(
      z.object({
        slug: Slug,
        label: named(60, "A value has a name."),
        swatch: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^#[0-9a-f]{6}$/, "A colour is written like #b27154.")
          .nullable(),
        // Shoppers filter by it, in the address of a list, which leaves out what is no such word.
        colourFamily: named(40, "Name the colour family, or leave it out.")
          .regex(/^[\p{L} -]*$/u, "Please use letters only.")
          .nullable(),
      }),
    )
    .min(1, "An option has at least one value.")
    .max(MOST_VALUES, `At most ${MOST_VALUES} values.`),
});
export type EditedOption = z.infer<typeof EditedOption>;

export const EditedVariant = z.object({
  sku: Sku,
  barcode: named(50, "Write the barcode, or leave it out.").nullable(),
  weightGrams: Grams,
  /** Option slug → value slug; one for every option of the product. */
  options: z.record(Slug, Slug),
});
export type EditedVariant = z.infer<typeof EditedVariant>;

export const EditedPicture = z.object({
  assetId: idOf("Asset"),
  kind: z.enum(["main", "detail"]),
  /** The option value that it shows. */
  option: z.object({ option: Slug, value: Slug }).nullable(),
});
export type EditedPicture = z.infer<typeof EditedPicture>;

const Attribute = z.union([upTo(500), z.array(named(100, "Write something, or remove it.")).max(30)]);

/** All that staff may change of a product; each part is given as a whole. Categories and collections by their English slugs. */
export const EditedProduct = z.object({
  words: ProductWords,
  vendor: upTo(120),
  /** ISO 3166-1 alpha-2; empty while nobody knows. */
  countryOfOrigin: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(?:[A-Z]{2})?$/, "Use the two letters of a country, like PT."),
  hsCode: z
    .string()
    .trim()
    .regex(/^(?:\d{4}(?:\.?\d{2}){0,3})?$/, "A customs code looks like 6912.00."),
  taxCategory: z.string().regex(/^[a-z][a-z_]{0,39}$/, "Choose a tax category."),
  weightGrams: Grams,
  dimensions: z.object({ widthMm: Millimetres, depthMm: Millimetres, heightMm: Millimetres }).nullable(),
  attributes: z
    .record(named(40, "An attribute has a name."), Attribute)
    .refine((attributes) => Object.keys(attributes).length <= 40, "At most 40 attributes."),
  tags: z.array(named(40, "Write the tag, or remove it.").toLowerCase()).max(MOST_TAGS, `At most ${MOST_TAGS} tags.`),
  mainCategory: Slug,
  categories: z.array(Slug).max(50),
  collections: z.array(Slug).max(50),
  options: z.array(EditedOption).max(MOST_OPTIONS, `At most ${MOST_OPTIONS} options.`),
  /** The ones that are sold, in their order; those not named any more are retired. */
  variants: z.array(EditedVariant).max(MOST_VARIANTS, `At most ${MOST_VARIANTS} variants.`),
  pictures: z.array(EditedPicture).max(MOST_PICTURES, `At most ${MOST_PICTURES} pictures.`),
});
export type EditedProduct = z.infer<typeof EditedProduct>;

const ProductId = idOf("Product");
const Moment = z.date().min(new Date("2000-01-01")).max(new Date("2100-01-01"), "That is too far away.");

export const ByProduct = z.object({ productId: ProductId });
export type ByProduct = z.infer<typeof ByProduct>;

export const CreateProduct = z.object({ title: ProductWords.shape.title, mainCategory: Slug });
export type CreateProduct = z.infer<typeof CreateProduct>;

/** Only what is given changes. */
export const ChangeProduct = z.object({ productId: ProductId, version: Version, changes: EditedProduct.partial() });
export type ChangeProduct = z.infer<typeof ChangeProduct>;

/** On sale since `publishedAt`, or since now where that is left out; a moment to come makes it scheduled. */
export const SetProductStatus = z.object({
  productId: ProductId,
  version: Version,
  status: ProductStatus,
  publishedAt: Moment.optional(),
});
export type SetProductStatus = z.infer<typeof SetProductStatus>;

export const ProductHistory = z.object({
  productId: ProductId,
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(50).default(20),
});
export type ProductHistory = z.infer<typeof ProductHistory>;

/** `to`: the version whose state comes back, as a new version. */
export const RestoreProduct = z.object({ productId: ProductId, version: Version, to: Version });
export type RestoreProduct = z.infer<typeof RestoreProduct>;

/** Filters of the staff's list; each narrows. `search` is a part of a title or the beginning of a SKU. */
export const ListStaffProducts = z.object({
  search: Prose.max(80).optional(),
  status: ProductStatus.optional(),
  category: Slug.optional(),
  tag: Prose.min(1).max(40).optional(),
  /** updated: the latest first. title: from A to Z. */
  sort: z.enum(["updated", "title"]).default("updated"),
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListStaffProducts = z.infer<typeof ListStaffProducts>;

/** A row of the staff's list. */
export interface ProductRow {
  readonly id: Id<"Product">;
  /** For changes made from the list. */
  readonly version: number;
  readonly slug: string;
  readonly title: string;
  readonly status: ProductStatus;
  readonly publishedAt: Date | null;
  readonly picture: Picture | null;
  /** How many are sold, not counting what is retired. */
  readonly variants: number;
  /** Units of all of them that can be bought now. */
  readonly available: number;
  /** Name of the main category. */
  readonly category: string;
  readonly vendor: string;
  readonly updatedAt: Date;
}

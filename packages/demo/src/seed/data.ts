import { readFile } from "node:fs/promises";
import { z } from "zod";
import { CurrencyCode } from "@cartwright/kernel/money-schema";

const FOLDER = new URL("../../data/", import.meta.url);

/** The file of a picture that the catalogue names. */
export const pictureFile = (name: string): URL => new URL(`images/${name}`, FOLDER);

const Amounts = z.partialRecord(CurrencyCode, z.int());
const Option = z.object({
  name: z.string(),
  slug: z.string(),
  type: z.string(),
  values: z.array(
    z.object({ slug: z.string(), label: z.string(), swatch: z.string().nullish(), colourFamily: z.string().nullish() }),
  ),
});
const Variant = z.object({
  sku: z.string(),
  options: z.record(z.string(), z.string()),
  price: Amounts,
  compareAtPrice: Amounts.nullish(),
  barcode: z.string().nullish(),
  weight: z.int(),
  stock: z.record(z.string(), z.int()),
});
const Image = z.object({
  file: z.string(),
  alt: z.string(),
  kind: z.string(),
  option: z.record(z.string(), z.string()).nullish(),
});
const Product = z.object({
  slug: z.string(),
  title: z.string(),
  subtitle: z.string(),
  description: z.string(),
  story: z.array(z.string()),
  materials: z.string(),
  care: z.string(),
  dimensions: z.object({ widthMm: z.int(), depthMm: z.int(), heightMm: z.int() }).nullish(),
  weightGrams: z.int(),
  countryOfOrigin: z.string(),
  hsCode: z.string(),
  taxCategory: z.string(),
  vendor: z.string(),
  tags: z.array(z.string()),
  category: z.string(),
  categories: z.array(z.string()),
  isGiftCard: z.boolean(),
  attributes: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  options: z.array(Option),
  variants: z.array(Variant),
  images: z.array(Image),
  addedDaysAgo: z.int(),
  status: z.enum(["active", "draft"]),
});
export type DemoProduct = z.infer<typeof Product>;

const Catalogue = z.object({
  warehouses: z.array(z.object({ code: z.string(), name: z.string(), country: z.string() })),
  categories: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      description: z.string(),
      parent: z.string().nullable(),
      position: z.int(),
      image: z.string(),
    }),
  ),
  collections: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      description: z.string(),
      products: z.array(z.string()),
      image: z.string(),
    }),
  ),
  products: z.array(Product),
  scenes: z.array(z.object({ file: z.string(), name: z.string(), alt: z.string() })),
});
export type DemoCatalogue = z.infer<typeof Catalogue>;

const Commerce = z.object({
  markets: z.array(
    z.object({
      code: z.string(),
      locale: z.string(),
      currency: CurrencyCode,
      countries: z.array(z.string()),
      pricesIncludeTax: z.boolean(),
      default: z.boolean().optional(),
    }),
  ),
  taxRates: z.array(
    z.object({ country: z.string(), region: z.string().nullish(), rateBasisPoints: z.int(), name: z.string() }),
  ),
  taxRounding: z.record(z.string(), z.enum(["per_line", "per_total"])),
  shippingZones: z.array(
    z.object({
      code: z.string(),
      countries: z.array(z.string()),
      warehouse: z.string(),
      methods: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          days: z.tuple([z.int(), z.int()]),
          price: Amounts,
          freeFrom: Amounts.optional(),
        }),
      ),
    }),
  ),
  oversizeSurcharge: z.object({ fromGrams: z.int(), price: Amounts }),
});
export type DemoCommerce = z.infer<typeof Commerce>;

const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, FOLDER), "utf8"));

export const readCatalogue = async (): Promise<DemoCatalogue> => Catalogue.parse(await read("catalog.json"));
export const readCommerce = async (): Promise<DemoCommerce> => Commerce.parse(await read("commerce.json"));

import type { RawQueries } from "@cartwright/db/client";
import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { type Id, newId } from "@cartwright/kernel/id";
import type { ProductDocument } from "./document.ts";

/** Makes the rows of a product with its English words, in its first version; null when its address is taken. */
export async function insertProduct(
  db: RawQueries,
  product: ProductDocument,
  { mainCategoryId, position, at }: { mainCategoryId: string; position: number | null; at: Date },
): Promise<Id<"Product"> | null> {
  const id = newId<"Product">();
  // The words come first: where their address is taken there is no product either. The foreign key is asked when all is done.
  const made = await db.$executeRaw`
    with words as (
      insert into catalog.product_translation (product_id, lang, slug, title, subtitle, description, story, materials, care, seo_title, seo_description)
      values (${id}::uuid, 'en', ${product.slug}, ${product.title}, ${product.subtitle}, ${product.description}, ${[...product.story]}::text[],
        ${product.materials}, ${product.care}, ${product.seoTitle}, ${product.seoDescription})
      on conflict (lang, slug) do nothing returning product_id
    )
    insert into catalog.product (id, status, vendor, country_of_origin, hs_code, tax_category, weight_grams, dimensions, attributes, tags,
      main_category_id, is_gift_card, position, published_at, publish_due, created_at, updated_at)
    select product_id, ${product.status}, ${product.vendor}, ${product.countryOfOrigin}, ${product.hsCode}, ${product.taxCategory},
      ${product.weightGrams}, ${json(product.dimensions)}::jsonb, ${json(product.attributes)}::jsonb, ${[...product.tags]}::text[],
      ${mainCategoryId}::uuid, ${product.isGiftCard}, coalesce(${position}::int, (select coalesce(max(position), -1) + 1 from catalog.product)),
      ${product.publishedAt}::timestamptz, ${dueOf(product, at)}::timestamptz, ${at}, ${at}
    from words`;
  return made === 1 ? id : null;
}

/** Two who take one address at once: the second's statement fails on the unique index. */
function nothingWhereTaken(error: unknown): number {
  if (isUniqueViolation(error)) return 0;
  throw error;
}

/** Writes the product's own row, as its next version; false when it is another version by now. */
export async function updateProduct(
  db: RawQueries,
  product: ProductDocument,
  { id, version, mainCategoryId, at }: { id: string; version: number; mainCategoryId: string; at: Date },
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update catalog.product set status = ${product.status}, vendor = ${product.vendor}, country_of_origin = ${product.countryOfOrigin},
      hs_code = ${product.hsCode}, tax_category = ${product.taxCategory}, weight_grams = ${product.weightGrams},
      dimensions = ${json(product.dimensions)}::jsonb, attributes = ${json(product.attributes)}::jsonb, tags = ${[...product.tags]}::text[],
      main_category_id = ${mainCategoryId}::uuid, is_gift_card = ${product.isGiftCard}, published_at = ${product.publishedAt}::timestamptz,
      publish_due = ${dueOf(product, at)}::timestamptz, updated_at = ${at}, version = version + 1
    where id = ${id}::uuid and version = ${version}`;
  return changed === 1;
}

/** Writes the English words; false when another product has the address. */
export async function updateProductWords(db: RawQueries, productId: string, words: ProductDocument): Promise<boolean> {
  const changed = await db.$executeRaw`
    update catalog.product_translation set slug = ${words.slug}, title = ${words.title}, subtitle = ${words.subtitle},
      description = ${words.description}, story = ${[...words.story]}::text[], materials = ${words.materials}, care = ${words.care},
      seo_title = ${words.seoTitle}, seo_description = ${words.seoDescription}
    where product_id = ${productId}::uuid and lang = 'en'
      and not exists (select from catalog.product_translation o where o.lang = 'en' and o.slug = ${words.slug} and o.product_id <> ${productId}::uuid)`.catch(
    nothingWhereTaken,
  );
  return changed === 1;
}

/** The moment at which it opens to shoppers, while that is to come. */
const dueOf = ({ status, publishedAt }: ProductDocument, at: Date): string | null =>
  status === "active" && publishedAt !== null && new Date(publishedAt) > at ? publishedAt : null;

const json = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));

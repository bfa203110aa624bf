import { type SavedProduct, saveProduct } from "@cartwright/catalog/save-product";
import { touchedByStaff } from "@cartwright/catalog/touched-by-staff";
import type { Ctx } from "@cartwright/db/context";
import { receiveStock } from "@cartwright/inventory/receive-stock";
import { after, DAY } from "@cartwright/kernel/clock";
import { money } from "@cartwright/kernel/money";
import { changePrices } from "@cartwright/pricing/change-price";
import type { DemoCommerce, DemoProduct } from "./data.ts";
import type { Pictures } from "./seed-pictures.ts";

/** One product with its prices in every market and its opening stock; one that staff have changed stays as they left it. */
export async function seedProduct(
  ctx: Ctx,
  product: DemoProduct,
  position: number,
  pictures: Pictures,
  markets: DemoCommerce["markets"],
): Promise<void> {
  if (await touchedByStaff(ctx, { slug: product.slug, skus: product.variants.map(({ sku }) => sku) })) return;
  const saved = await saveProduct(ctx, {
    ...product,
    dimensions: product.dimensions ?? null,
    publishedAt: product.status === "active" ? after(ctx.now(), -product.addedDaysAgo * DAY) : null,
    position,
    mainCategory: product.category,
    options: product.options.map((option) => ({
      slug: option.slug,
      name: option.name,
      type: option.type === "swatch" ? "swatch" : "choice",
      values: option.values.map((value) => ({
        slug: value.slug,
        label: value.label,
        swatch: value.swatch ?? null,
        colourFamily: value.colourFamily ?? null,
      })),
    })),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      barcode: variant.barcode ?? null,
      weightGrams: variant.weight,
      options: slugsOf(product, variant.options),
    })),
    pictures: product.images.map((image) => ({
      assetId: pictures.get(image.file)!,
      kind: image.kind === "detail" ? "detail" : "main",
      option: optionShown(product, image.option ?? null),
    })),
  });
  await seedPrices(ctx, product, saved, markets);
  await seedStock(ctx, product);
}

/** The catalogue names options and values by their labels; we keep slugs. */
function slugsOf(product: DemoProduct, chosen: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(chosen).map(([name, label]) => {
      const option = product.options.find((candidate) => candidate.name === name);
      const value = option?.values.find((candidate) => candidate.label === label);
      if (option === undefined || value === undefined) throw new Error(`${product.slug} has no ${name} ${label}`);
      return [option.slug, value.slug];
    }),
  );
}

function optionShown(
  product: DemoProduct,
  shown: Readonly<Record<string, string>> | null,
): { option: string; value: string } | null {
  const [first] = Object.entries(shown === null ? {} : slugsOf(product, shown));
  return first === undefined ? null : { option: first[0], value: first[1] };
}

async function seedPrices(
  ctx: Ctx,
  product: DemoProduct,
  saved: SavedProduct,
  markets: DemoCommerce["markets"],
): Promise<void> {
  const changes = product.variants.flatMap((variant) => {
    const { id: variantId } = saved.variants.find((candidate) => candidate.sku === variant.sku)!;
    return markets.flatMap(({ code: marketCode, currency }) => {
      const amount = variant.price[currency];
      const compareAt = variant.compareAtPrice?.[currency];
      if (amount === undefined) return [];
      return [
        {
          productId: saved.productId,
          variantId,
          marketCode,
          price: money(amount, currency),
          compareAt: compareAt === undefined ? null : money(compareAt, currency),
        },
      ];
    });
  });
  await changePrices(ctx, changes);
}

async function seedStock(ctx: Ctx, product: DemoProduct): Promise<void> {
  for (const { sku, stock } of product.variants) {
    for (const [warehouseCode, quantity] of Object.entries(stock)) {
      if (quantity > 0) await receiveStock(ctx, { sku, warehouseCode, quantity, reference: "opening stock" });
    }
  }
}

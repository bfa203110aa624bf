import type { Ctx } from "@cartwright/db/context";
import { after, DAY } from "@cartwright/kernel/clock";
import type { StaffActor } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { addAsset } from "./add-asset.ts";
import { changeProduct } from "./change-product.ts";
import type { ChangeProduct } from "./contract.ts";
import { defineCategory } from "./define-category.ts";
import { defineMarket } from "./define-market.ts";
import { ChangedMeanwhile } from "./errors.ts";
import { productForStaff } from "./product-for-staff.ts";
import type { ProductDraft } from "./product-draft.ts";
import { type SavedProduct, saveProduct } from "./save-product.ts";
import { setProductStatus } from "./set-product-status.ts";

let marketsMade: Promise<void> = Promise.resolve();

/** The markets us (dollars, tax added) and eu (euros, tax inside), open, and fr, closed. */
export function theMarkets(ctx: Ctx): Promise<void> {
  // One after the other: of two that make them for the first time at once, one would find a default market that it did not expect.
  marketsMade = marketsMade.catch(() => undefined).then(() => makeMarkets(ctx));
  return marketsMade;
}

async function makeMarkets(ctx: Ctx): Promise<void> {
  const us = {
    code: "us",
    name: "United States",
    locale: "en-US",
    currency: "USD",
    countries: ["US"],
    pricesIncludeTax: false,
  } as const;
  const eu = {
    code: "eu",
    name: "Europe",
    locale: "en-IE",
    currency: "EUR",
    countries: ["IE", "NL"],
    pricesIncludeTax: true,
  } as const;
  const fr = {
    code: "fr",
    name: "France",
    locale: "fr-FR",
    currency: "EUR",
    countries: ["FR"],
    pricesIncludeTax: true,
  } as const;
  await defineMarket(ctx, { ...us, isDefault: true, active: true, position: 0 });
  await defineMarket(ctx, { ...eu, isDefault: false, active: true, position: 1 });
  await defineMarket(ctx, { ...fr, isDefault: false, active: false, position: 2 });
}

export async function aCategory(ctx: Ctx, slug = unique("category"), parent: string | null = null): Promise<string> {
  await defineCategory(ctx, { slug, name: slug, description: `All ${slug}.`, parent, position: 0, assetId: null });
  return slug;
}

export async function anAsset(ctx: Ctx, alt = "A mug on a table"): Promise<Id<"Asset">> {
  const id = newId<"Asset">();
  return addAsset(ctx, {
    id,
    contentHash: id.replaceAll("-", ""),
    width: 1000,
    height: 1250,
    thumbhash: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
    widths: [320, 640, 1000],
    alt,
  });
}

/** An active product with one variant unless the draft says otherwise; markets must exist. Slug and SKUs are new each time. */
export async function aProduct(ctx: Ctx, draft: Partial<ProductDraft> = {}): Promise<SavedProduct & { slug: string }> {
  const slug = draft.slug ?? unique("mug");
  const category = draft.mainCategory ?? (await aCategory(ctx));
  const saved = await saveProduct(ctx, {
    slug,
    title: "Tide Mug",
    subtitle: "Stoneware mug, 35 cl",
    description: "A straight-sided mug.",
    story: ["Thrown near Aveiro"],
    materials: "Stoneware",
    care: "Dishwasher safe.",
    dimensions: { widthMm: 125, depthMm: 88, heightMm: 92 },
    weightGrams: 380,
    countryOfOrigin: "PT",
    vendor: "Oficina Marim",
    attributes: { material: "Stoneware", colourFamily: ["Beige"] },
    status: "active",
    publishedAt: after(ctx.now(), -DAY),
    hsCode: "6912.00",
    taxCategory: "standard",
    tags: [],
    isGiftCard: false,
    position: 0,
    mainCategory: category,
    categories: [category],
    options: [],
    variants: [{ sku: unique("T").toUpperCase(), barcode: null, weightGrams: 380, options: {} }],
    pictures: [],
    ...draft,
  });
  return { ...saved, slug };
}

/** Changes a product in whichever version it is, as often as somebody else is first; says in which it is now. */
export async function editedProduct(
  ctx: Ctx,
  productId: Id<"Product">,
  changes: ChangeProduct["changes"] & { readonly title?: string },
): Promise<number> {
  const { title, ...rest } = changes;
  const { version, words } = await productForStaff(ctx, { productId });
  const wanted = title === undefined ? rest : { ...rest, words: { ...words, ...rest.words, title } };
  try {
    return (await changeProduct(ctx, { productId, version, changes: wanted })).version;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return editedProduct(ctx, productId, changes);
    throw error;
  }
}

/** Takes a product out of the shop, in whichever version it is. */
export async function archivedProduct(ctx: Ctx, productId: Id<"Product">): Promise<void> {
  const { version } = await productForStaff(ctx, { productId });
  await setProductStatus(ctx, { productId, version, status: "archived" });
}

/** The context of somebody who works here and may do this, and nothing else. */
export const asStaff = <World extends Ctx>(
  ctx: World,
  name = "Ana",
  may: readonly Permission[] = ["products.read", "products.write"],
): World & { readonly actor: StaffActor } => {
  const who = { kind: "staff", staffId: newId<"Staff">(), sessionId: newId<"Session">(), name } as const;
  return { ...ctx, actor: { ...who, permissions: new Set(may), address: "192.0.2.1" } };
};

export const unique = (stem: string): string => `${stem}-${newId().slice(-12)}`;

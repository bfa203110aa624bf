import { addToCart } from "@cartwright/cart/add-to-cart";
import { openCart } from "@cartwright/cart/open-cart";
import { aProduct, theMarkets } from "@cartwright/catalog/testing";
import type { Ctx, RootCtx } from "@cartwright/db/context";
import { defineWarehouse } from "@cartwright/inventory/define-warehouse";
import { receiveStock } from "@cartwright/inventory/receive-stock";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { changePrices } from "@cartwright/pricing/change-price";
import { definePricingSettings } from "@cartwright/pricing/define-settings";
import type { PlaceOrder } from "../contract.ts";
import { quoteCart } from "../quote-cart.ts";

/** Markets, warehouses, tax and shipping of the demo shop in small: us (Oregon untaxed, California 7.25 %) and eu. Safe to repeat. */
export async function aShop(ctx: Ctx): Promise<void> {
  await theMarkets(ctx);
  await defineWarehouse(ctx, { code: "RTM", name: "Rotterdam", country: "NL" });
  await defineWarehouse(ctx, { code: "PDX", name: "Portland", country: "US" });
  const standard = { code: "standard", name: "Standard", daysMin: 3, daysMax: 6, position: 0 };
  await definePricingSettings(ctx, {
    taxRates: [
      { country: "US", region: null, basisPoints: 0, name: "Not registered" },
      { country: "US", region: "CA", basisPoints: 725, name: "Sales tax" },
      { country: "IE", region: null, basisPoints: 2300, name: "VAT" },
    ],
    taxRounding: [
      { country: "US", policy: "per_total" },
      { country: "*", policy: "per_line" },
    ],
    zones: [
      {
        code: "us",
        name: "United States",
        countries: ["US"],
        warehouseCode: "PDX",
        methods: [standard],
        rates: [{ methodCode: "standard", currency: "USD", amount: 895, freeFrom: 7500 }],
      },
      {
        code: "eu",
        name: "Europe",
        countries: ["IE", "NL"],
        warehouseCode: "RTM",
        methods: [standard],
        rates: [{ methodCode: "standard", currency: "EUR", amount: 690, freeFrom: 7500 }],
      },
    ],
    oversize: [
      { currency: "USD", fromGrams: 20_000, amount: 7900 },
      { currency: "EUR", fromGrams: 20_000, amount: 6900 },
    ],
  });
}

export interface SoldThing {
  readonly productId: Id<"Product">;
  readonly variantId: Id<"Variant">;
  readonly sku: string;
}

/** A mug at $28.00 and €26.00, with `stock` units in Portland. */
export async function aMug(ctx: Ctx, stock: number): Promise<SoldThing> {
  const product = await aProduct(ctx);
  const [variant] = product.variants;
  const { id: variantId, sku } = variant!;
  const { productId } = product;
  await changePrices(ctx, [
    { productId, variantId, marketCode: "us", price: money(2800, "USD"), compareAt: null },
    { productId, variantId, marketCode: "eu", price: money(2600, "EUR"), compareAt: null },
  ]);
  if (stock > 0) await receiveStock(ctx, { sku, warehouseCode: "PDX", quantity: stock, reference: "initial" });
  return { productId, variantId, sku };
}

/** A guest with these things in their cart; the context is theirs. */
export async function aGuestWith<World extends RootCtx>(
  ctx: World,
  things: readonly { variantId: Id<"Variant">; quantity?: number }[],
  marketCode = "us",
): Promise<World> {
  const { cart } = await openCart(ctx, { marketCode });
  const guest: World = { ...ctx, actor: { kind: "guest", cartId: cart.id, orderIds: [] } };
  for (const { variantId, quantity = 1 } of things) await addToCart(guest, { cartId: cart.id, variantId, quantity });
  return guest;
}

export const OREGON = {
  fullName: "Ada Byron",
  line1: "1 Alder Street",
  city: "Portland",
  region: "OR",
  postcode: "97205",
  country: "US",
} as const;

/** The purchase of this guest's cart as their browser would send it: at the quoted total, under a new key. */
export async function aPurchase(guest: RootCtx, more: Partial<PlaceOrder> = {}): Promise<PlaceOrder> {
  const quote = await quoteCart(guest, { country: "US", region: "OR", shippingMethod: "standard" });
  return {
    idempotencyKey: newId(),
    email: "ada@example.com",
    address: OREGON,
    shippingMethod: "standard",
    paymentToken: `tok_${newId()}`,
    expectedTotal: quote.total,
    ...more,
  };
}

import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { MINUTE, after } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { type Currency, money } from "@cartwright/kernel/money";
import type { OrderView } from "@cartwright/orders/contract";
import { recordOrder } from "@cartwright/orders/record-order";

/** A paid order of two lines in a market whose prices include 23 % tax, with whatever else a test says. Money adds up only by default. */
export function anOrderView(more: Partial<OrderView> = {}, currency: Currency = "EUR"): OrderView {
  const of = (amount: number) => money(amount, currency);
  const line = { productId: newId(), slug: "harbour-mug", unit: of(2800), tax: of(524) };
  const picture = {
    assetId: "harbour-mug-1",
    alt: "A stoneware mug on linen",
    width: 1600,
    height: 2000,
    thumbhash: "",
    widths: [96, 320, 640],
  };
  return {
    id: newId<"Order">(),
    number: 1001,
    state: "paid",
    fulfilment: "unfulfilled",
    marketCode: "eu",
    locale: "en-IE",
    email: "ana@example.com",
    address: { fullName: "Ana Byrne", line1: "12 Quay Street", city: "Galway", postcode: "H91 F6XR", country: "IE" },
    method: { code: "standard", name: "Standard", daysMin: 2, daysMax: 5 },
    pricesIncludeTax: true,
    taxName: "VAT",
    taxBasisPoints: 2300,
    taxRounding: "per_total",
    goods: of(8400),
    shipping: of(690),
    surcharge: of(0),
    discount: of(0),
    tax: of(1700),
    total: of(9090),
    placedAt: new Date("2026-11-20T10:00:00Z"),
    expiresAt: new Date("2026-11-20T10:15:00Z"),
    lines: [
      {
        ...line,
        variantId: newId(),
        sku: "MUG-OAT",
        title: "Harbour Mug",
        variantLabel: "Oat, 350 ml",
        picture,
        quantity: 2,
        total: of(5600),
      },
      {
        ...line,
        variantId: newId(),
        sku: "MUG-INK",
        title: "Harbour Mug",
        variantLabel: "Ink, 350 ml",
        picture: null,
        quantity: 1,
        total: of(2800),
      },
    ],
    parcels: [],
    entries: [],
    ...more,
  };
}

/** An order in the database, in a market of its own; its mail goes to an address that no other test uses. */
export async function aPlacedOrder(
  ctx: RootCtx,
  address: Partial<OrderView["address"]> = {},
): Promise<{ id: string; number: number; email: string }> {
  await ctx.db.$executeRaw`
    insert into catalog.market (code, name, locale, currency, countries, prices_include_tax, is_default, active, position)
    values ('eu', 'Europe', 'en-IE', 'EUR', '{IE}', true, false, true, 0) on conflict do nothing`;
  const view = anOrderView();
  const email = `${newId()}@example.com`;
  const quote = {
    ...view,
    taxRate: { name: view.taxName, basisPoints: view.taxBasisPoints },
    taxRounding: "per_line" as const,
    lines: [],
    missingForFreeShipping: null,
  };
  const placed = await inTransaction(ctx, (ctx) =>
    recordOrder(ctx, {
      cartId: newId<"Cart">(),
      customerId: null,
      marketCode: "eu",
      locale: view.locale,
      email,
      address: { ...view.address, ...address },
      quote,
      lines: view.lines,
      expiresAt: after(ctx.now(), 15 * MINUTE),
    }),
  );
  return { ...placed, email };
}

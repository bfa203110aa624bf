import { newId } from "@cartwright/kernel/id";
import { type Currency, money } from "@cartwright/kernel/money";
import type { OrderView } from "../contract.ts";

/**
 * A paid order of two lines whose prices include 23 % VAT: 90.90, 17.00 of it tax; nothing of it is in a database. With whatever
 * else a test says, which has to make the money add up again.
 */
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

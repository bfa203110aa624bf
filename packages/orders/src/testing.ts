import { theMarkets } from "@cartwright/catalog/testing";
import type { Ctx, RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { money, zero } from "@cartwright/kernel/money";
import type { Quote } from "@cartwright/pricing/contract";
import { type NewOrder, recordOrder } from "./record-order.ts";

const USD = (amount: number) => money(amount, "USD");

/** One mug to Oregon: $28.00 and $8.95 shipping, no tax. */
export function aNewOrder(ctx: Ctx, more: Partial<NewOrder> = {}): NewOrder {
  const variantId = newId<"Variant">();
  const line = { variantId, quantity: 1, unit: USD(2800), total: USD(2800), tax: USD(0) };
  const quote: Quote = {
    lines: [line],
    goods: USD(2800),
    shipping: USD(895),
    surcharge: zero("USD"),
    discount: zero("USD"),
    tax: zero("USD"),
    total: USD(3695),
    taxRate: { basisPoints: 0, name: "No sales tax" },
    taxRounding: "per_total",
    pricesIncludeTax: false,
    method: { code: "standard", name: "Standard", daysMin: 3, daysMax: 6 },
  };
  return {
    cartId: newId(),
    customerId: null,
    marketCode: "us",
    locale: "en-US",
    email: "ada@example.com",
    quote,
    address: {
      fullName: "Ada Byron",
      line1: "1 Alder Street",
      city: "Portland",
      region: "OR",
      postcode: "97205",
      country: "US",
    },
    lines: [
      {
        ...line,
        productId: newId(),
        sku: "AC-TDMG-OAT",
        slug: "tide-mug",
        title: "Tide Mug",
        variantLabel: "Oat",
        picture: null,
      },
    ],
    expiresAt: after(ctx.now(), 15 * MINUTE),
    ...more,
  };
}

/** A placed order, unpaid. */
export async function anOrder(
  ctx: RootCtx,
  more: Partial<NewOrder> = {},
): Promise<{ id: Id<"Order">; number: number }> {
  await theMarkets(ctx);
  return inTransaction(ctx, (ctx) => recordOrder(ctx, aNewOrder(ctx, more)));
}

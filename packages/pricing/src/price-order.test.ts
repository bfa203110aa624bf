import { type Currency, money } from "@cartwright/kernel/money";
import { newId } from "@cartwright/kernel/id";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choicesFor, type OrderFacts, priceOrder } from "./price-order.ts";

const currencies = ["USD", "JPY", "KWD"] as const;

const facts = (more: Partial<OrderFacts> = {}, currency: Currency = "USD"): OrderFacts => ({
  lines: [{ variantId: newId(), quantity: 1, weightGrams: 380, unit: money(2800, currency) }],
  method: {
    code: "standard",
    name: "Standard",
    daysMin: 3,
    daysMax: 6,
    rate: money(895, currency),
    freeFrom: money(7500, currency),
  },
  oversize: { fromGrams: 20_000, price: money(7900, currency) },
  tax: { basisPoints: 725, name: "Sales tax", included: false, rounding: "per_total" },
  shippingIsTaxed: false,
  ...more,
});

const anyFacts = fc
  .record({
    currency: fc.constantFrom(...currencies),
    lines: fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 99 }), weightGrams: fc.nat(60_000), amount: fc.nat(5_000_000) }),
      { minLength: 1, maxLength: 50 },
    ),
    basisPoints: fc.nat(10_000),
    included: fc.boolean(),
    shippingIsTaxed: fc.boolean(),
    rounding: fc.constantFrom("per_line" as const, "per_total" as const),
  })
  .map(({ currency, lines, basisPoints, included, rounding, shippingIsTaxed }) =>
    facts(
      {
        lines: lines.map((line) => ({
          variantId: newId<"Variant">(),
          quantity: line.quantity,
          weightGrams: line.weightGrams,
          unit: money(line.amount, currency),
        })),
        tax: { basisPoints, name: "Tax", included, rounding },
        shippingIsTaxed,
      },
      currency,
    ),
  );

describe("whatever is ordered, in currencies of 0, 2 and 3 decimals", () => {
  test("the parts add up to the total, to the minor unit", () => {
    fc.assert(
      fc.property(anyFacts, (order) => {
        const quote = priceOrder(order);
        const goods = quote.lines.reduce((sum, line) => sum + line.total.amount, 0);
        expect(goods).toBe(quote.goods.amount);
        const onTop = quote.pricesIncludeTax ? 0 : quote.tax.amount;
        expect(goods + quote.shipping.amount + quote.surcharge.amount - quote.discount.amount + onTop).toBe(
          quote.total.amount,
        );
      }),
    );
  });

  test("where prices include tax, the rate of the destination does not change what the customer pays", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(10_000), (order, otherRate) => {
        const tax = { ...order.tax, included: true };
        expect(priceOrder({ ...order, tax }).total).toEqual(
          priceOrder({ ...order, tax: { ...tax, basisPoints: otherRate } }).total,
        );
      }),
    );
  });

  test("the tax is within one minor unit per rounding of the exact tax", () => {
    fc.assert(
      fc.property(anyFacts, (order) => {
        const quote = priceOrder(order);
        const base = quote.goods.amount + (order.shippingIsTaxed ? quote.shipping.amount + quote.surcharge.amount : 0);
        const exact = (base * order.tax.basisPoints) / (10_000 + (order.tax.included ? order.tax.basisPoints : 0));
        const roundings = order.tax.rounding === "per_total" ? 1 : order.lines.length + 2;
        expect(Math.abs(quote.tax.amount - exact)).toBeLessThanOrEqual(roundings / 2 + 1e-3);
      }),
    );
  });
});

describe("the demo shop's rules", () => {
  test("a mug to California: tax on the goods only, added at the end", () => {
    const quote = priceOrder(facts());
    expect([quote.goods.amount, quote.shipping.amount, quote.tax.amount, quote.total.amount]).toEqual([
      2800, 895, 203, 3898,
    ]);
  });

  test("a mug to Ireland: the tax is within the price, shipping's too", () => {
    const quote = priceOrder(
      facts(
        { tax: { basisPoints: 2300, name: "VAT", included: true, rounding: "per_line" }, shippingIsTaxed: true },
        "EUR",
      ),
    );
    expect(quote.total.amount).toBe(2800 + 895);
    expect(quote.tax.amount).toBe(Math.round((2800 * 23) / 123) + Math.round((895 * 23) / 123));
  });

  test("shipping is free from the threshold on, as the goods are displayed", () => {
    const at = (amount: number) =>
      priceOrder(facts({ lines: [{ variantId: newId(), quantity: 1, weightGrams: 1, unit: money(amount, "USD") }] }))
        .shipping.amount;
    expect([at(7499), at(7500)]).toEqual([895, 0]);
  });

  test("the surcharge applies once per piece of 20 kg or more", () => {
    const line = (weightGrams: number, quantity: number) => ({
      variantId: newId<"Variant">(),
      quantity,
      weightGrams,
      unit: money(100, "USD"),
    });
    expect(priceOrder(facts({ lines: [line(20_000, 2), line(19_999, 5)] })).surcharge.amount).toBe(2 * 7900);
  });

  test("the choices shown cost what the order will cost", () => {
    const order = facts();
    const [choice] = choicesFor([order.method], priceOrder(order).goods);
    expect(choice?.price).toEqual(priceOrder(order).shipping);
  });
});

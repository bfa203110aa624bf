import { describe, expect, test } from "vitest";
import { seeded } from "./random.ts";
import { choose, sortShelf } from "./shelf.ts";

const variants = Array.from({ length: 40 }, (_, index) => ({
  variantId: `v${index}`,
  sku: `SKU-${index}`,
  slug: `product-${index}`,
  available: index,
}));

describe("what customers find on the shelf", () => {
  test("the scarce are those with the least left, and none that is sold out", () => {
    expect(sortShelf(variants).scarce.map(({ available }) => available)).toEqual([1, 2, 3, 4]);
  });

  test("a shop without goods is said to be unseeded", () => {
    expect(() => sortShelf(variants.slice(0, 5))).toThrow("not seeded");
  });

  test("a customer takes different things, and one of the scarce when they came for it", () => {
    const shelf = sortShelf(variants);
    const chosen = choose(shelf, { scarce: true, quantities: [2, 1, 2] }, seeded(1));
    expect(new Set(chosen.map(({ item }) => item.sku)).size).toBe(3);
    expect(shelf.scarce).toContain(chosen[0]!.item);
    expect(chosen[0]!.quantity).toBe(1);
  });
});

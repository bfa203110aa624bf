import { describe, expect, test } from "vitest";
import { planPurchases } from "./plan-purchases.ts";
import { seeded } from "./random.ts";

describe("the customers of a run", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(planPurchases(50, seeded(7))).toEqual(planPurchases(50, seeded(7)));
    expect(planPurchases(50, seeded(7))).not.toEqual(planPurchases(50, seeded(8)));
  });

  test("are of every kind, most of them ready to pay", () => {
    const purchases = planPurchases(200, seeded(1));
    const kinds = new Set(purchases.map(({ card, manner }) => `${card} ${manner}`));
    expect(kinds.size).toBe(16);
    expect(purchases.filter(({ card }) => card === "approves").length).toBeGreaterThan(100);
  });

  test("want between one and six pieces", () => {
    for (const { quantities } of planPurchases(200, seeded(3))) {
      const pieces = quantities.reduce((sum, quantity) => sum + quantity, 0);
      expect(pieces).toBeGreaterThanOrEqual(1);
      expect(pieces).toBeLessThanOrEqual(6);
    }
  });
});

import { expect, test } from "vitest";
import { proposedSku, skuStem } from "./propose-sku.ts";
import { freeSlug, slugOf } from "./slug.ts";

const words = { vendor: "Alder & Clay", title: "Tide Mug" };

test("the stem is what the SKUs of a product share, never a part that tells them apart", () => {
  expect(skuStem(["AC-TDMG-OAT", "AC-TDMG-SLA"], words)).toBe("AC-TDMG");
  expect(skuStem(["AC-TDMG-OAT"], words)).toBe("AC-TDMG");
  expect(skuStem(["AC-TDMG-OAT-L", "AC-TDMG-OAT-S"], words)).toBe("AC-TDMG-OAT");
});

test("the first SKU of a product begins with initials and consonants", () => {
  expect(skuStem([], words)).toBe("AC-TDMG");
  expect(skuStem([], { vendor: "", title: "Écritoire" })).toBe("ECRTR");
});

test("a SKU that is taken gets more letters, and at last a number", () => {
  expect(proposedSku("AC", ["Oat"], new Set())).toBe("AC-OAT");
  expect(proposedSku("AC", ["Chalk"], new Set(["AC-CHA"]))).toBe("AC-CHAL");
  expect(proposedSku("AC", ["Oat"], new Set(["AC-OAT"]))).toBe("AC-OAT-2");
});

test("a slug has letters of the alphabet and single dashes", () => {
  expect(slugOf("  Crème – Brûlée, große Ø ")).toBe("creme-brulee-grosse-o");
  expect(slugOf("陶器")).toBe("");
  expect(freeSlug("陶器", [], "value")).toBe("value");
  expect(freeSlug("Oat", ["oat", "oat-2"], "value")).toBe("oat-3");
});

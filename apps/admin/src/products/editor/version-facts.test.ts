import { expect, test } from "vitest";
import { versionFacts, versionWords } from "./version-facts.ts";

test("a change is told in words, with units and names", () => {
  const changes = [
    { field: "title", before: "Mug", after: "Cup" },
    { field: "weightGrams", before: 380, after: 400 },
    { field: "dimensions", before: null, after: { widthMm: 90, depthMm: 80, heightMm: 95 } },
    { field: "countryOfOrigin", before: "", after: "PT" },
    {
      field: "variants",
      before: [],
      after: [{ sku: "A-OAT", barcode: null, weightGrams: 380, options: { colour: "oat" } }],
    },
  ] as const;
  expect(versionWords(changes)).toEqual(["title", "weight", "dimensions", "country of origin", "variants"]);
  const { before, after } = versionFacts(changes);
  expect(before).toEqual({ title: "Mug", weight: "380 g", dimensions: null, "country of origin": null, variants: [] });
  expect(after).toEqual({
    title: "Cup",
    weight: "400 g",
    dimensions: "90 × 80 × 95 mm",
    "country of origin": "Portugal",
    variants: ["A-OAT · oat · 380 g"],
  });
});

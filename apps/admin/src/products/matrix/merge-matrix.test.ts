import { expect, test } from "vitest";
import type { Matrix, VariantRow } from "./matrix.ts";
import { mergedMatrix } from "./merge-matrix.ts";

const row = (value: string, change: Partial<VariantRow> = {}): VariantRow => ({
  id: `id of ${value}`,
  sku: value.toUpperCase(),
  barcode: "",
  weight: "100",
  options: { colour: value },
  status: "active",
  ...change,
});
const matrix = (...variants: VariantRow[]): Matrix => ({
  options: [{ slug: "colour", name: "Colour", type: "choice", values: [] }],
  variants,
});
const base = matrix(row("oat"), row("slate"));

test("one weighs a variant, another scans one: both stand", () => {
  const mine = matrix(row("oat", { weight: "120" }), row("slate"));
  const theirs = matrix(row("oat", { barcode: "400" }), row("slate", { status: "retired" }));
  expect(mergedMatrix(base, mine, theirs)?.variants).toEqual([
    row("oat", { weight: "120", barcode: "400" }),
    row("slate", { status: "retired" }),
  ]);
});

test("a variant that I add comes to those that they added", () => {
  const mine = matrix(...base.variants, row("chalk", { id: null }));
  const theirs = matrix(...base.variants, row("ink"));
  expect(mergedMatrix(base, mine, theirs)?.variants.map(({ sku }) => sku)).toEqual(["OAT", "SLATE", "INK", "CHALK"]);
});

test("the same cell, the same combination and other options take a person", () => {
  const heavier = (weight: string) => matrix(row("oat", { weight }), row("slate"));
  expect(mergedMatrix(base, heavier("120"), heavier("130"))).toBeNull();
  expect(mergedMatrix(base, heavier("120"), heavier("120"))).toEqual(heavier("120"));
  const added = (id: string | null) => matrix(...base.variants, row("chalk", { id }));
  expect(mergedMatrix(base, added(null), added("saved"))).toBeNull();
  const renamed: Matrix = { ...base, options: [{ ...base.options[0]!, name: "Glaze" }] };
  expect(mergedMatrix(base, heavier("120"), renamed)).toBeNull();
});

import { expect, test } from "vitest";
import { changedOptions, type OptionChange } from "./change-options.ts";
import { arranged } from "./arranged.ts";
import {
  combinationsOf,
  combinationWords,
  fits,
  type Matrix,
  missingFrom,
  type OptionValues,
  type VariantRow,
} from "./matrix.ts";

const begin = { stem: "AC-TDMG", weight: "380" };
const option = (slug: string, ...labels: string[]): OptionValues => ({
  slug,
  name: slug,
  type: "choice",
  values: labels.map((label) => ({ slug: label.toLowerCase(), label, swatch: null, colourFamily: null })),
});
const row = (sku: string, options: Record<string, string>, change: Partial<VariantRow> = {}): VariantRow => ({
  id: `id of ${sku}`,
  sku,
  barcode: "",
  weight: "400",
  options,
  status: "active",
  ...change,
});
const told = ({ options, variants }: Matrix) =>
  variants.map(({ sku, status, options: chosen }) => `${sku} ${combinationWords(options, chosen)} ${status}`);
const changed = ({ options, variants }: Matrix, ...changes: OptionChange[]): Matrix =>
  arranged({ options, variants }, changes.reduce(changedOptions, options), begin);

const COLOURS: Matrix = {
  options: [option("colour", "Oat", "Slate")],
  variants: [row("AC-TDMG-OAT", { colour: "oat" }), row("AC-TDMG-SLA", { colour: "slate" })],
};

test("every way to choose one value of each option is a combination, in the order of the options", () => {
  expect(combinationsOf([option("a", "X", "Y"), option("b", "K", "L")])).toEqual([
    { a: "x", b: "k" },
    { a: "x", b: "l" },
    { a: "y", b: "k" },
    { a: "y", b: "l" },
  ]);
  expect(combinationsOf([])).toEqual([{}]);
  expect(combinationsOf([option("empty")])).toEqual([{}]);
});

test("a combination that exists keeps its SKU, a new one gets a proposed SKU", () => {
  const more = changed(COLOURS, { do: "add value", option: "colour", label: "Chalk" });
  expect(told(more)).toEqual(["AC-TDMG-OAT Oat active", "AC-TDMG-SLA Slate active", "AC-TDMG-CHA Chalk active"]);
  expect(more.variants.at(-1)).toMatchObject({ id: null, weight: "380" });
});

test("what is sold today has the first value of an option that comes later", () => {
  const sized = changed(
    COLOURS,
    { do: "add option", name: "Size" },
    { do: "add value", option: "size", label: "Small" },
    { do: "add value", option: "size", label: "Large" },
  );
  expect(told(sized)).toEqual([
    "AC-TDMG-OAT Oat / Small active",
    "AC-TDMG-OAT-LAR Oat / Large active",
    "AC-TDMG-SLA Slate / Small active",
    "AC-TDMG-SLA-LAR Slate / Large active",
  ]);
});

test("a saved variant whose value is gone is retired and never lost; one that was never saved just goes", () => {
  const more = changed(COLOURS, { do: "add value", option: "colour", label: "Chalk" });
  const fewer = changed(
    more,
    { do: "remove value", option: "colour", value: "chalk" },
    { do: "remove value", option: "colour", value: "oat" },
  );
  expect(told(fewer)).toEqual(["AC-TDMG-SLA Slate active", "AC-TDMG-OAT oat retired"]);
  expect(fits(fewer.options, fewer.variants[1]!)).toBe(false);
});

test("a value that comes back finds the variant that it had", () => {
  const gone = changed(COLOURS, { do: "remove value", option: "colour", value: "oat" });
  expect(told(changed(gone, { do: "add value", option: "colour", label: "Oat" }))).toEqual([
    "AC-TDMG-SLA Slate active",
    "AC-TDMG-OAT Oat retired",
  ]);
});

test("without its option one variant of each combination stays, the living before the retired", () => {
  const sizes: Matrix = {
    options: [option("colour", "Oat"), option("size", "S", "L")],
    variants: [
      row("A-S", { colour: "oat", size: "s" }, { status: "retired" }),
      row("A-L", { colour: "oat", size: "l" }),
    ],
  };
  expect(told(changed(sizes, { do: "remove option", option: "size" }))).toEqual([
    "A-L Oat active",
    "A-S Oat / s retired",
  ]);
});

test("another name or another order changes no variant but its place", () => {
  const named = changed(COLOURS, {
    do: "change value",
    option: "colour",
    value: "oat",
    change: { label: "Speckled oat" },
  });
  expect(told(named)[0]).toBe("AC-TDMG-OAT Speckled oat active");
  expect(told(changed(COLOURS, { do: "move value", option: "colour", from: 1, to: 0 }))).toEqual([
    "AC-TDMG-SLA Slate active",
    "AC-TDMG-OAT Oat active",
  ]);
});

test("a combination that was left out is missing until it is made", () => {
  const one: Matrix = { ...COLOURS, variants: COLOURS.variants.slice(0, 1) };
  expect(missingFrom(one)).toEqual([{ colour: "slate" }]);
  expect(missingFrom(COLOURS)).toEqual([]);
});

test("what was left out stays so when a name, an order or another option changes", () => {
  const one: Matrix = { ...COLOURS, variants: COLOURS.variants.slice(0, 1) };
  const named = changed(one, { do: "name option", option: "colour", name: "Glaze" });
  expect(told(named)).toEqual(["AC-TDMG-OAT Oat active"]);
  const sized = changed(one, { do: "add option", name: "Size" });
  const small = changed(sized, { do: "add value", option: "size", label: "Small" });
  expect(told(small)).toEqual(["AC-TDMG-OAT Oat / Small active"]);
  const more = changed(one, { do: "add value", option: "colour", label: "Chalk" });
  expect(told(more)).toEqual(["AC-TDMG-OAT Oat active", "AC-TDMG-CHA Chalk active"]);
  expect(told(changed(small, { do: "remove option", option: "size" }))).toEqual(["AC-TDMG-OAT Oat active"]);
});

test("the first value of a product that has no variant yet makes its first variant", () => {
  const empty: Matrix = { options: [], variants: [] };
  const named = changed(empty, { do: "add option", name: "Wood" });
  expect(told(changed(named, { do: "add value", option: "wood", label: "Oak" }))).toEqual(["AC-TDMG-OAK Oak active"]);
});

test("a value is there once, whatever its case, and its slug is its own", () => {
  const more = changedOptions(COLOURS.options, { do: "add value", option: "colour", label: "OAT" });
  expect(more).toEqual(COLOURS.options);
  const renamed = [
    { do: "change value", option: "colour", value: "oat", change: { label: "Sand" } },
    { do: "add value", option: "colour", label: "Oat" },
  ] satisfies OptionChange[];
  expect(renamed.reduce(changedOptions, COLOURS.options)[0]?.values.map(({ slug }) => slug)).toEqual([
    "oat",
    "slate",
    "oat-2",
  ]);
});

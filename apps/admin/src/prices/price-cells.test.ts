import type { ProductPrices } from "@cartwright/pricing/contract";
import { expect, test } from "vitest";
import { pastedBlock } from "../sheet/sheet-keys.ts";
import { cellKey, copiedDown, gridOf, readEdits, writtenInto } from "./price-cells.ts";

type Id = ProductPrices["variants"][number]["variantId"];
const market = (code: string, currency: "USD" | "JPY" | "KWD") => ({
  code,
  name: code,
  currency,
  pricesIncludeTax: false,
  open: true,
});
const variant = (id: string, prices: ProductPrices["variants"][number]["prices"]) => ({
  variantId: id as Id,
  sku: id,
  label: id,
  prices,
  status: "active" as const,
});
const PRICES: ProductPrices = {
  markets: [market("us", "USD"), market("jp", "JPY"), market("kw", "KWD")],
  variants: [
    variant("oat", { us: { amount: 2800, compareAt: 3200 }, jp: null, kw: null }),
    variant("moss", { us: { amount: 2800, compareAt: null }, jp: { amount: 4200, compareAt: null }, kw: null }),
  ],
};
const edit = (...edits: [variantId: string, market: string, field: "amount" | "compareAt", text: string][]) =>
  readEdits(
    PRICES,
    new Map(edits.map(([variantId, market, field, text]) => [cellKey({ variantId, market, field }), text])),
  );

test("what was typed is read in the decimals of each market's currency, and knows what it was", () => {
  expect(
    edit(["oat", "us", "amount", "29.5"], ["oat", "jp", "amount", "4,300"], ["oat", "kw", "amount", "8.125"]),
  ).toEqual({
    errors: new Map(),
    changes: [
      {
        variantId: "oat",
        market: "us",
        price: { amount: 2950, compareAt: 3200 },
        was: { amount: 2800, compareAt: 3200 },
      },
      { variantId: "oat", market: "jp", price: { amount: 4300, compareAt: null }, was: null },
      { variantId: "oat", market: "kw", price: { amount: 8125, compareAt: null }, was: null },
    ],
  });
});

test("an empty price means that it is not sold there; typed as it was, nothing changes", () => {
  expect(edit(["moss", "jp", "amount", " "]).changes).toEqual([
    { variantId: "moss", market: "jp", price: null, was: { amount: 4200, compareAt: null } },
  ]);
  expect(edit(["oat", "us", "amount", "28"], ["moss", "us", "compareAt", ""])).toEqual({
    errors: new Map(),
    changes: [],
  });
});

test("what is no price, is free, or is not reduced is said at its cell, and the rest can still be read", () => {
  const { errors, changes } = edit(
    ["oat", "us", "amount", "cheap"],
    ["oat", "jp", "amount", "0"],
    ["oat", "kw", "compareAt", "9"],
    ["moss", "us", "compareAt", "28.00"],
    ["moss", "jp", "amount", "4100"],
  );
  expect([...errors.keys()]).toEqual(["oat us amount", "oat jp amount", "oat kw amount", "moss us compareAt"]);
  expect(changes.map(({ market }) => market)).toEqual(["jp"]);
});

test("a column from a spreadsheet fills downwards, a block also to the right, and nothing beyond the grid", () => {
  const grid = gridOf(PRICES);
  expect(writtenInto(grid, { row: 0, column: 0 }, pastedBlock("1\n2\n3\n")!)).toEqual(
    new Map([
      ["oat us amount", "1"],
      ["moss us amount", "2"],
    ]),
  );
  expect(writtenInto(grid, { row: 1, column: 4 }, pastedBlock("5\t6\t7\r\n")!)).toEqual(
    new Map([
      ["moss kw amount", "5"],
      ["moss kw compareAt", "6"],
    ]),
  );
});

test("a price that is copied down is as it is typed, and goes into the rows below alone", () => {
  const edits = new Map([["oat us amount", "29.5"]]);
  expect(copiedDown(PRICES, edits, { row: 0, column: 0 })).toEqual(new Map([["moss us amount", "29.5"]]));
  expect(copiedDown(PRICES, edits, { row: 0, column: 1 })).toEqual(new Map([["moss us compareAt", "32.00"]]));
  expect(copiedDown(PRICES, edits, { row: 1, column: 0 })).toEqual(new Map());
});

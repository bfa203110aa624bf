import { expect, test } from "vitest";
import { isNameless, tabsBy, viewOf } from "./query.ts";

const BUILT_IN = [
  { label: "All", query: "" },
  { label: "To ship", query: "fulfilment=to_ship" },
];
const SAVED = [{ name: "Europe", query: "market=eu&payment=paid" }];

test("a view is found whatever the order of its filters in the address", () => {
  expect(viewOf("payment=paid&market=eu", SAVED)?.name).toBe("Europe");
  expect(viewOf("payment=paid", SAVED)).toBeUndefined();
});

test("only what no view shows yet can be saved", () => {
  expect(
    ["", "fulfilment=to_ship", "payment=paid&market=eu"].map((query) => isNameless(query, BUILT_IN, SAVED)),
  ).toEqual([false, false, false]);
  expect(isNameless("fulfilment=to_ship&search=wren%40example.com", BUILT_IN, SAVED)).toBe(true);
});

const LEVELS = [{ label: "All" }, { label: "Low", level: "low" }, { label: "Out", level: "out" }];

test("where the views are values of one filter, a tab keeps what narrows the list besides", () => {
  const { builtIn, builtInHere, query } = tabsBy("level", LEVELS, { level: "low", lowAt: 10 } as { level?: string });
  expect(builtIn.map(({ narrowed }) => narrowed)).toEqual(["lowAt=10", "level=low&lowAt=10", "level=out&lowAt=10"]);
  expect([builtInHere, query]).toEqual(["Low", "level=low&lowAt=10"]);
});

test("such a view has its name while it is alone; narrowed further, it can be given another", () => {
  const shown = (filters: { level?: string; warehouse?: string }) => tabsBy("level", LEVELS, filters);
  for (const filters of [{}, { level: "out" }]) {
    const { query, builtIn } = shown(filters);
    expect(isNameless(query, builtIn, [])).toBe(false);
  }
  const { query, builtIn } = shown({ level: "out", warehouse: "PDX" });
  expect(isNameless(query, builtIn, [])).toBe(true);
  expect(isNameless(query, builtIn, [{ query: "warehouse=PDX&level=out" }])).toBe(false);
});

import { expect, test } from "vitest";
import { isNameless, viewOf } from "./query.ts";

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

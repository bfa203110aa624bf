import { expect, test } from "vitest";
import { filtersIn, isNarrowed, productsPath } from "./filters.ts";

test("an address says what narrows the list, and what is none of ours is left out", () => {
  expect(filtersIn({ search: "mug", status: "draft", tag: "new", sort: "title", page: "3" })).toEqual({
    search: "mug",
    status: "draft",
    tag: "new",
    sort: "title",
  });
  expect(filtersIn({ status: "sold", sort: "price", search: "", category: ["a", "b"] })).toEqual({});
});

test("the usual order has no word in the address, and an order narrows nothing", () => {
  expect(filtersIn({ sort: "updated" })).toEqual({});
  expect(isNarrowed({ sort: "title" })).toBe(false);
  expect(isNarrowed({ status: "draft" })).toBe(true);
});

test("filters make the address that they are read from", () => {
  expect(productsPath({})).toBe("/products");
  expect(productsPath({ status: "archived", search: "tide mug" })).toBe("/products?status=archived&search=tide+mug");
});

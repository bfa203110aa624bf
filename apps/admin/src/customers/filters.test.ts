import { expect, test } from "vitest";
import { customersPath, filtersIn } from "./filters.ts";

test("what an address asks for comes back from it", () => {
  const asked = { search: "ada@", kind: "guest", tag: "wholesale", sort: "spent", currency: "EUR" };
  expect(filtersIn(asked)).toEqual(asked);
  expect(filtersIn(Object.fromEntries(new URLSearchParams(customersPath(asked).split("?")[1])))).toEqual(asked);
});

test("what is none of ours is left out, and so is what is the case anyhow", () => {
  expect(filtersIn({ kind: "robot", group: "none", sort: "recent", currency: "EUR", page: "3", tag: "" })).toEqual({});
  expect(customersPath({ sort: "", search: undefined })).toBe("/customers");
});

test("a tag is found however it is typed", () => {
  expect(filtersIn({ tag: " Whole  Sale " })).toEqual({ tag: "whole sale" });
});

import { money } from "@cartwright/kernel/money";
import { expect, test } from "vitest";
import { LIST_KEYS as rewrittenKeys } from "../../next.config.ts";
import { aroundPrices, EVERYTHING, LIST_KEYS, readListQuery, writeListQuery } from "./list-query.ts";

const read = (search: string) => readListQuery(new URLSearchParams(search), "USD");

test("an address says what it filters by, and says it again the same way", () => {
  const query = read("sort=price_asc&colour=Green&colour=Grey&from=25&to=100.50");
  expect(query).toEqual({
    sort: "price_asc",
    colours: ["Green", "Grey"],
    priceMin: money(2500, "USD"),
    priceMax: money(10_050, "USD"),
    cursor: null,
  });
  expect(writeListQuery(query)).toBe("?sort=price_asc&colour=Green&colour=Grey&from=25&to=100.50");
});

test("everything in its usual order has the plain address", () => {
  expect(writeListQuery(EVERYTHING)).toBe("");
  expect(read("")).toEqual(EVERYTHING);
});

test.each([
  "sort=stolen",
  "sort=constructor",
  "from=-5",
  "to=1e9",
  "from=abc",
  "colour=<script>",
  `colour=${"x".repeat(50)}`,
])("%s makes no sense and is left out", (search) => {
  expect(read(search)).toEqual(EVERYTHING);
});

test("the hints of the price filter are whole units around what there is", () => {
  expect(aroundPrices({ min: money(1850, "USD"), max: money(9999, "USD") }, "USD")).toEqual({ min: "18", max: "100" });
});

test("every key that a list reads leads to the page that reads it", () => {
  expect(rewrittenKeys).toEqual([...LIST_KEYS]);
});

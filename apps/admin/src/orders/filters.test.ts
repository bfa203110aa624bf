import { expect, test } from "vitest";
import { filtersIn, isView, ordersPath, VIEWS } from "./filters.ts";

test("the filters of an address come back from it as they were", () => {
  const filters = {
    search: "wren@cust & co",
    payment: "paid",
    fulfilment: "to_ship",
    market: "eu",
    from: "2026-11-01",
  };
  const { searchParams } = new URL(ordersPath(filters), "http://here");
  expect(filtersIn(Object.fromEntries(searchParams))).toEqual(filters);
  expect(ordersPath({ search: "", state: undefined })).toBe("/orders");
});

test("what is no filter is left out, so that a broken link shows orders and not an error", () => {
  const broken = {
    state: "lost",
    payment: ["paid", "x"],
    market: "EU",
    from: "yesterday",
    search: "a\u0000",
    page: "9",
  };
  expect(filtersIn(broken)).toEqual({});
});

test("each view is the one that its own address shows, also while somebody searches in it", () => {
  for (const view of VIEWS) {
    const filters = filtersIn(Object.fromEntries(new URL(ordersPath(view.filters), "http://here").searchParams));
    const shown = VIEWS.filter(({ filters: of }) => isView(of, { ...filters, search: "wren" }));
    expect(shown).toEqual([view]);
  }
  expect(VIEWS.filter(({ filters }) => isView(filters, { payment: "refunded" }))).toEqual([]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LIST_KEYS } from "../list/list-query.ts";
import { siblingOf } from "./sibling.ts";

const of = (address: string) => siblingOf(new URL(address, "https://shop.test"));

test.each([
  ["/categories/kitchen?sort=newest", "/categories/kitchen"],
  ["/eu/collections/autumn?colour=Green&from=10", "/eu/collections/autumn"],
  ["/categories/kitchen/pots?cursor=abc", "/categories/kitchen/pots"],
  ["/gb/checkout", "/gb"],
  ["/xx/account/security", "/xx"],
])("%s is there when %s is", (address, sibling) => {
  expect(of(address)).toBe(sibling);
});

test.each([
  // Rendered once for everybody itself.
  "/categories/kitchen",
  "/eu/categories/kitchen?utm_source=mail",
  // The default market is always there.
  "/checkout",
  "/account",
  // Asked for by whose it is.
  "/orders/1001",
  "/gb/orders/1001",
])("%s needs no sibling", (address) => {
  expect(of(address)).toBeNull();
});

test("every key that narrows a list leads past the proxy", () => {
  const source = readFileSync(new URL("../proxy.ts", import.meta.url), "utf8");
  const keys = [...source.matchAll(/type: "query", key: "(\w+)"/g)].map(([, key]) => key);
  expect(keys.toSorted()).toEqual([...LIST_KEYS, ...LIST_KEYS].toSorted());
});

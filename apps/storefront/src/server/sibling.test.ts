import { expect, test } from "vitest";
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

import { expect, test } from "vitest";
import { nextLook } from "./polling.ts";

const order = (kind: string | null, settled = false) => ({ settled, payment: kind === null ? null : { kind } });

test("while money can move the page looks every second, slowing to five", () => {
  const looks = [0, 5_000, 20_000, 45_000, 90_000, 3_600_000].map((sinceMs) => nextLook(order("confirming"), sinceMs));
  expect(looks).toEqual([1_000, 1_000, 2_000, 3_000, 5_000, 5_000]);
  expect(nextLook(order("authorised"), 0)).toBe(1_000);
  expect(nextLook(order("needs_action"), 0)).toBe(1_000);
});

test("the moment between the captured money and the paid order is looked through at the same pace", () => {
  expect(nextLook(order("captured"), 0)).toBe(1_000);
});

test("while only the customer can go on it looks every thirty seconds", () => {
  expect(nextLook(order("declined"), 0)).toBe(30_000);
  expect(nextLook(order(null), 0)).toBe(30_000);
});

test("an order that nothing can change is left alone", () => {
  expect(nextLook(order("captured", true), 0)).toBeNull();
});

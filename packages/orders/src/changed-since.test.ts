import { expect, test } from "vitest";
import { agoWords, doingWords } from "./changed-since.ts";

test("what somebody did stands there as one says it", () => {
  const lines = [{ quantity: 1 }, { quantity: 1 }];
  expect(doingWords({ kind: "shipped", detail: { lines } })).toBe("marked 2 units as shipped");
  expect(doingWords({ kind: "shipped", detail: { lines: lines.slice(1) } })).toBe("marked 1 unit as shipped");
  expect(doingWords({ kind: "refund_requested", detail: { amount: { amount: 1250, currency: "EUR" } } })).toBe(
    "refunded €12.50",
  );
  expect(doingWords({ kind: "cancelled", detail: null })).toBe("cancelled this order");
  expect(doingWords({ kind: "shipped", detail: { lines: "?" } })).toBe("marked 0 units as shipped");
});

test("how long ago it was is said in the largest unit that fits", () => {
  const minutes = [0, 1, 59, 60, 150, 1440, 5000];
  expect(minutes.map((minute) => agoWords(minute * 60_000))).toEqual([
    "a moment ago",
    "a minute ago",
    "59 minutes ago",
    "an hour ago",
    "2 hours ago",
    "a day ago",
    "3 days ago",
  ]);
});

import { OrderState } from "@cartwright/orders/contract";
import { expect, test } from "vitest";
import { failureWords, fulfilmentWords, marketWords } from "./order-words.ts";
import { entryWords } from "./timeline-words.ts";

test("goods of an order that is off or not paid are never said to be waiting for a parcel", () => {
  const words = OrderState.options.map(
    (state) => fulfilmentWords({ state, fulfilment: "unfulfilled", sent: false, payment: "unpaid" }).word,
  );
  expect(words).toEqual(["Waiting", "Waiting", "Unfulfilled", "Expired", "Cancelled"]);
});

test("goods that all went back on sale are not said to be shipped", () => {
  const word = (sent: boolean) =>
    fulfilmentWords({ state: "paid", fulfilment: "fulfilled", sent, payment: "refunded" }).word;
  expect([word(true), word(false)]).toEqual(["Shipped", "Nothing to ship"]);
});

test("a failure that nobody has words for is quoted, not hidden", () => {
  expect(failureWords("insufficient_funds")).toBe("There was not enough money on the card.");
  expect(failureWords("moon_phase")).toContain("moon_phase");
});

test("the timeline says what happened, with what is known of it, and survives what it does not know", () => {
  const shipped = { parcel: 2, carrier: "UPS", trackingNumber: "1Z 999" };
  expect(entryWords({ kind: "shipped", detail: shipped })).toEqual({ what: "Parcel 2 shipped", more: "UPS, 1Z 999" });
  expect(entryWords({ kind: "refunded", detail: { amount: { amount: 500, currency: "USD" } } }).what).toBe(
    "$5.00 refunded",
  );
  expect(entryWords({ kind: "cancelled", detail: { reason: "Ordered twice" } }).more).toBe("Ordered twice");
  expect(entryWords({ kind: "sent_by_pigeon", detail: { parcel: "none" } }).what).toBe("Sent by pigeon");
});

test("markets are called what settings call them, and one that is gone by its code", () => {
  const markets = [
    { code: "us", name: "United States", open: true },
    { code: "eu", name: "Europe", open: false },
  ];
  expect(["us", "eu", "gb"].map((code) => marketWords(markets, code))).toEqual(["United States", "Europe", "GB"]);
});

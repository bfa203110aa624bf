import { expect, test } from "vitest";
import { moves, nextLook } from "./polling.ts";

const atRest = {
  state: "paid",
  fulfilment: "fulfilled",
  allocations: [],
  attempts: [],
  refunds: [],
  entries: [],
} as const;
const refund = (state: "requested" | "sent" | "settled" | "failed") =>
  ({ state }) as Parameters<typeof moves>[0]["refunds"][0];
const refunded = { kind: "refunded" } as Parameters<typeof moves>[0]["entries"][0];

test("an order is followed while its money moves, and no longer", () => {
  expect(moves(atRest)).toBe(false);
  expect(moves({ ...atRest, refunds: [refund("settled"), refund("failed")], entries: [refunded] })).toBe(false);
  expect(moves({ ...atRest, refunds: [refund("settled"), refund("sent")] })).toBe(true);
  expect(moves({ ...atRest, state: "authorised" })).toBe(true);
});

test("an order is followed until it has heard of each refund that has settled", () => {
  const settled = [refund("settled"), refund("settled")];
  expect(moves({ ...atRest, refunds: settled, entries: [refunded] })).toBe(true);
  expect(moves({ ...atRest, refunds: settled, entries: [refunded, refunded] })).toBe(false);
});

test("a paid order is followed until a warehouse is chosen", () => {
  expect(moves({ ...atRest, fulfilment: "unfulfilled" })).toBe(true);
});

test("the page looks often at first, slower later, and stops in the end", () => {
  const waits = Array.from({ length: 40 }, (_, looks) => nextLook(looks) ?? 0);
  expect(waits[0]).toBe(1_500);
  expect(waits.every((wait, at) => at === 0 || wait >= waits[at - 1]!)).toBe(true);
  expect(nextLook(40)).toBeNull();
});

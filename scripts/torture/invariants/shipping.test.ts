import { describe, expect, test } from "vitest";
import { noticedBy } from "./noticed.ts";
import { firstBut, plus, soundEvidence } from "./sound-evidence.ts";

const sound = soundEvidence();
const LEDGER = "what parcels hold is what the stock ledger says has left, per warehouse";
const ORDERED = "no more was sent than was ordered, and nothing of an order that is not paid";
const STATE = "an order is shipped in part or whole as its parcels say";

describe("what is wrong with shipping is noticed", () => {
  test("a parcel that the stock ledger does not know, and one that left from elsewhere", () => {
    expect(noticedBy({ ...sound, shipments: firstBut(sound.shipments, { warehouse: "PDX" }) })).toEqual([LEDGER]);
    expect(noticedBy({ ...sound, movements: sound.movements.slice(0, 2) })).toContain(LEDGER);
  });

  test("more units than were ordered", () => {
    expect(noticedBy({ ...sound, shipments: firstBut(sound.shipments, { quantity: 3 }) })).toContain(ORDERED);
  });

  test("a parcel of an order that nobody paid", () => {
    const stray = { orderId: "o2", sku: "MUG", quantity: 1, warehouse: "RTM" };
    expect(noticedBy({ ...sound, shipments: plus(sound.shipments, stray) })).toContain(ORDERED);
  });

  test("an order that is called shipped while something of it is here", () => {
    expect(noticedBy({ ...sound, orders: firstBut(sound.orders, { fulfilment: "fulfilled" }) })).toEqual([STATE]);
    expect(noticedBy({ ...sound, orders: firstBut(sound.orders, { fulfilment: "unfulfilled" }) })).toEqual([STATE]);
  });
});

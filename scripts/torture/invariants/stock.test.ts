import { describe, expect, test } from "vitest";
import { noticedBy } from "./noticed.ts";
import { firstBut, plus, soundEvidence } from "./sound-evidence.ts";

const sound = soundEvidence();

describe("what is wrong with stock is noticed", () => {
  test("a unit that no delivery brought", () => {
    expect(noticedBy({ ...sound, availability: firstBut(sound.availability, { onHand: 11 }) })).toEqual([
      "stock on hand is the sum of the stock ledger, in total and per warehouse",
    ]);
  });

  test("a unit in the wrong warehouse, though the sum is right", () => {
    const levels = sound.levels.map((level) => ({ ...level, onHand: level.warehouse === "PDX" ? 5 : 5 }));
    expect(noticedBy({ ...sound, levels })).toEqual([
      "stock on hand is the sum of the stock ledger, in total and per warehouse",
    ]);
  });

  test("negative stock", () => {
    expect(noticedBy({ ...sound, availability: firstBut(sound.availability, { reserved: -1 }) })).toContain(
      "no stock is negative",
    );
  });

  test("a reservation that nobody holds any more, and one that is not counted", () => {
    const name = "reserved stock is what living reservations hold, and at most what is on hand";
    expect(noticedBy({ ...sound, availability: firstBut(sound.availability, { reserved: 3 }) })).toEqual([name]);
    expect(noticedBy({ ...sound, availability: firstBut(sound.availability, { reserved: 0 }) })).toEqual([name]);
  });

  test("a warehouse that ships more than orders were assigned from it", () => {
    const levels = sound.levels.map((level) => (level.warehouse === "RTM" ? { ...level, allocated: 4 } : level));
    expect(noticedBy({ ...sound, levels })).toEqual([
      "stock allocated in a warehouse is what orders were assigned from it, and at most what is there",
    ]);
  });

  test("the last unit sold twice", () => {
    const oversold = { ...sound, movements: [{ sku: "MUG", warehouse: "RTM", reason: "received", quantity: 1 }] };
    expect(noticedBy(oversold)).toContain("never more units sold than were stocked");
  });

  test("two orders for one unit that both hold it", () => {
    expect(
      noticedBy({
        ...sound,
        allocations: plus(sound.allocations, { orderId: "o2", sku: "MUG", quantity: 1, warehouse: "PDX" }),
      }),
    ).toEqual([
      "stock allocated in a warehouse is what orders were assigned from it, and at most what is there",
      "a paid order is assigned to warehouses unit by unit until it has left, nothing else is",
    ]);
  });
});

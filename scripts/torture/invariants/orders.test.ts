import { describe, expect, test } from "vitest";
import { noticedBy } from "./noticed.ts";
import { firstBut, plus, soundEvidence } from "./sound-evidence.ts";

const sound = soundEvidence();

describe("what is wrong with orders is noticed", () => {
  test("one cart that became two orders", () => {
    const orders = sound.orders.map((order) => ({ ...order, cartId: "c1" }));
    expect(noticedBy({ ...sound, orders })).toEqual(["one order per cart, per purchase and per idempotency key"]);
  });

  test("one purchase that became two orders under two carts", () => {
    const twin = { ...sound.orders[0]!, id: "o3", number: 1003, cartId: "c3", state: "expired" };
    expect(noticedBy({ ...sound, orders: plus(sound.orders, twin) })).toContain(
      "one order per cart, per purchase and per idempotency key",
    );
  });

  test("a key without an answer, and a key whose order is gone", () => {
    const name = "one order per cart, per purchase and per idempotency key";
    expect(noticedBy({ ...sound, keys: plus(sound.keys, { key: "key-3", orderId: null }) })).toEqual([name]);
    expect(noticedBy({ ...sound, keys: plus(sound.keys, { key: "key-3", orderId: "o9" }) })).toEqual([name]);
  });

  test("an order that a customer was told of and that is not there, or costs something else", () => {
    const name = "every order that a customer was told of exists as they were told";
    expect(noticedBy({ ...sound, acknowledged: firstBut(sound.acknowledged, { number: 1009 }) })).toEqual([name]);
    expect(noticedBy({ ...sound, acknowledged: firstBut(sound.acknowledged, { total: 6291 }) })).toEqual([name]);
  });

  test("a total that is one cent off", () => {
    const orders = sound.orders.map((order) => (order.id === "o2" ? { ...order, shipping: 691 } : order));
    expect(noticedBy({ ...sound, orders })).toEqual([
      "lines, shipping, surcharge, tax and discount add up to the total",
    ]);
  });

  test("a line that is not its price times its quantity", () => {
    expect(noticedBy({ ...sound, lines: firstBut(sound.lines, { unit: 2801 }) })).toEqual([
      "lines, shipping, surcharge, tax and discount add up to the total",
    ]);
  });

  test("an order that hangs between its states", () => {
    const orders = sound.orders.map((order) => (order.id === "o2" ? { ...order, state: "pending_payment" } : order));
    expect(noticedBy({ ...sound, orders })).toEqual(["every order has ended: paid, cancelled or expired"]);
  });

  test("an order that was paid twice in its history", () => {
    expect(noticedBy({ ...sound, entries: plus(sound.entries, { orderId: "o1", kind: "paid" }) })).toEqual([
      "an order's history says once what it is",
    ]);
  });

  test("an expired order that still holds stock", () => {
    const reservations = sound.reservations.map((row) => ({ ...row, state: "held" }));
    expect(noticedBy({ ...sound, reservations })).toContain(
      "a paid order holds its stock until it has left, an ended one holds none, each unit of each line",
    );
  });

  test("a paid order that no warehouse will ship", () => {
    expect(noticedBy({ ...sound, allocations: [] })).toContain(
      "a paid order is assigned to warehouses unit by unit until it has left, nothing else is",
    );
  });
});

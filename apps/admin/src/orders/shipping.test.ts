import type { FulfilOrder, OrderDetail } from "@cartwright/checkout/contract";
import type { OrderRow } from "@cartwright/orders/contract";
import { expect, test, vi } from "vitest";
import { countsOf, Run } from "../bulk/run.ts";
import { shipping } from "./shipping.ts";

const KEY = "k".repeat(40);
const row = { id: "0198c1a0-0000-7000-8000-000000000001", number: 1001, version: 3 } as OrderRow;
const units = (warehouseCode: string, sku: string, quantity: number) => ({
  warehouseCode,
  warehouseName: warehouseCode,
  sku,
  quantity,
});

const anOrder = (more: Partial<OrderDetail> = {}) =>
  ({
    id: row.id,
    number: 1001,
    state: "paid",
    fulfilment: "unfulfilled",
    allocations: [units("PDX", "MUG", 2), units("PDX", "BOWL", 1)],
    entries: [],
    ...more,
  }) as unknown as OrderDetail;

/** A desk whose parcels are remembered; `fails` makes the next call end without an answer. */
function aDesk(order: OrderDetail) {
  const parcels: FulfilOrder[] = [];
  const desk = { order, fails: 0 };
  const look = vi.fn(() => Promise.resolve(desk.order));
  const fulfil = (parcel: FulfilOrder) => {
    parcels.push(parcel);
    desk.fails -= 1;
    return desk.fails >= 0 ? Promise.reject(new TypeError("no answer")) : Promise.resolve({ number: parcels.length });
  };
  return { desk, parcels, calls: { look, fulfil } };
}
const run = (calls: Parameters<typeof shipping>[0], tracking = "") =>
  shipping(calls, { key: KEY, carrier: "UPS", trackingOf: () => tracking });

test("everything that is left goes out of its warehouse, under a key of its own and with the version that was seen", async () => {
  const { parcels, calls } = aDesk(anOrder());
  expect(await run(calls, " 1Z9 ")(row)).toBe("Parcel 1 is on its way.");
  expect(parcels).toEqual([
    {
      orderId: row.id,
      warehouseCode: "PDX",
      lines: [
        { sku: "MUG", quantity: 2 },
        { sku: "BOWL", quantity: 1 },
      ],
      carrier: "UPS",
      trackingNumber: "1Z9",
      idempotencyKey: `${KEY}-${row.id}-PDX`,
      version: 3,
    },
  ]);
});

test("an order in two warehouses is two parcels, which cannot have one tracking number", async () => {
  const order = anOrder({ allocations: [units("PDX", "MUG", 1), units("RTM", "MUG", 1)] });
  const { parcels, calls } = aDesk(order);
  await expect(run(calls, "1Z9")(row)).rejects.toThrow("Ship it by itself");
  expect(parcels).toEqual([]);
  expect(await run(calls)(row)).toBe("Parcels 1 and 2 are on their way.");
  expect(parcels.map(({ warehouseCode, version, trackingNumber }) => [warehouseCode, version, trackingNumber])).toEqual(
    [
      ["PDX", 3, undefined],
      ["RTM", undefined, undefined],
    ],
  );
});

test("tried again it sends the very same parcels, though nothing is left of the order by then", async () => {
  const { desk, parcels, calls } = aDesk(anOrder());
  const ship = run(calls);
  desk.fails = 1;
  await expect(ship(row)).rejects.toThrow("no answer");
  desk.order = anOrder({ allocations: [], fulfilment: "fulfilled" });
  expect(await ship(row)).toContain("on its way");
  expect(parcels[1]).toEqual(parcels[0]);
  expect(calls.look).toHaveBeenCalledTimes(1);
});

test("an order of which all money was given back is left out, and its outcome says how it goes on", async () => {
  const words = "All of its money was given back. Ship it from its own page, or put its goods back on sale.";
  const { parcels, calls } = aDesk(anOrder());
  const fulfil = async (parcel: FulfilOrder) => {
    await calls.fulfil(parcel);
    throw Object.assign(new Error(words), { data: { code: "ALL_GIVEN_BACK", httpStatus: 409 } });
  };
  const work = new Run({ items: [row], keyOf: ({ id }) => id, does: run({ ...calls, fulfil }) });
  work.start();
  await vi.waitUntil(() => countsOf(work.outcomes()).over, { interval: 1 });
  expect(work.outcomes().get(row.id)).toEqual({ kind: "failed", words });
  expect(parcels).toHaveLength(1);
  expect(parcels[0]).not.toHaveProperty("thoughGivenBack");
});

test("what cannot be sent says why, and who was first", async () => {
  const by = (kind: string) => ({ kind, at: new Date(), by: "Ana", detail: null });
  const said = async (more: Partial<OrderDetail>) => {
    const { calls } = aDesk(anOrder({ allocations: [], ...more }));
    return run(calls)(row).catch((error: Error) => error.message);
  };
  expect(await said({ fulfilment: "fulfilled", entries: [by("shipped")] })).toBe(
    "Nothing of it is left to send. Shipped by Ana.",
  );
  expect(await said({ state: "cancelled", entries: [by("cancelled"), by("noted")] })).toBe("Cancelled by Ana.");
  expect(await said({ state: "pending_payment" })).toContain("Only paid orders are sent");
  expect(await said({})).toContain("warehouse is still being chosen");
});

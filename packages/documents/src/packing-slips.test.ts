import type { StaffOrder } from "@cartwright/orders/staff-order";
import { newId } from "@cartwright/kernel/id";
import { anOrderView } from "@cartwright/orders/testing/an-order-view";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { slipsOf } from "./packing-slips.ts";
import { printPaper } from "./print-paper.ts";
import { STORE } from "./testing/paid-order.ts";

const order = { state: "paid" } as StaffOrder["order"];
const view = anOrderView();
const at = (warehouseCode: string, warehouseName: string, sku: string, quantity: number) => ({
  warehouseCode,
  warehouseName,
  sku,
  quantity,
});
const nameOf = (code: string) => ({ PDX: "Portland", RTM: "Rotterdam" })[code] ?? code;
const parcel = (number: number, quantity: number) => ({
  id: newId(),
  number,
  warehouseCode: "RTM",
  carrier: "An Post",
  trackingNumber: "AP1",
  trackingUrl: null,
  shippedAt: new Date("2026-11-21T10:00:00Z"),
  shippedBy: "Sam",
  lines: [{ sku: "MUG-OAT", quantity }],
});

test("an order out of two warehouses has a page for each, with what is left to be sent from there", () => {
  const allocations = [
    at("PDX", "Portland", "MUG-OAT", 1),
    at("RTM", "Rotterdam", "MUG-OAT", 1),
    at("RTM", "Rotterdam", "MUG-INK", 1),
  ];
  const slips = slipsOf({ view, order, fulfilments: [] }, allocations, STORE, nameOf);
  expect(slips).toMatchObject([
    { warehouse: "Portland", parcel: null, lines: [{ sku: "MUG-OAT", quantity: 1, ordered: 2 }] },
    { warehouse: "Rotterdam", parcel: null, lines: [{ sku: "MUG-OAT" }, { sku: "MUG-INK", quantity: 1 }] },
  ]);
});

test("when all has left, the pages are the parcels; while something is here, they are not", () => {
  const gone = slipsOf({ view, order, fulfilments: [parcel(1, 1), parcel(2, 1)] }, [], STORE, nameOf);
  expect(gone.map(({ parcel }) => parcel)).toEqual([1, 2]);
  expect(gone.map(({ warehouse }) => warehouse)).toEqual(["Rotterdam", "Rotterdam"]);
  const half = slipsOf(
    { view, order, fulfilments: [parcel(1, 1)] },
    [at("RTM", "Rotterdam", "MUG-INK", 1)],
    STORE,
    nameOf,
  );
  expect(half).toMatchObject([{ parcel: null, lines: [{ sku: "MUG-INK" }] }]);
});

test("what is called off or unpaid has no page", () => {
  const allocations = [at("RTM", "Rotterdam", "MUG-OAT", 2)];
  expect(
    slipsOf({ view, order: { ...order, state: "cancelled" }, fulfilments: [] }, allocations, STORE, nameOf),
  ).toEqual([]);
  expect(slipsOf({ view, order, fulfilments: [] }, [], STORE, nameOf)).toEqual([]);
});

test("a shop with a long name has it whole beside the order's number, which stays on one line", async () => {
  const name = "The Very Long and Winding Company of Potters and Weavers of the Upper Willamette Valley";
  const allocations = [at("RTM", "Rotterdam", "MUG-OAT", 2)];
  const slips = slipsOf({ view, order, fulfilments: [] }, allocations, { ...STORE, name }, nameOf);
  const pdf = await printPaper({ kind: "packing_slips", slips });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  expect(text[0]).toContain(`Order ${view.number}\n`);
  expect(text[0]?.replaceAll("\n", " ")).toContain(name);
});

test("slips of many orders are one PDF: the order's number, what to pack and where it goes, and no price", async () => {
  const allocations = [at("RTM", "Rotterdam", "MUG-OAT", 2), at("RTM", "Rotterdam", "MUG-INK", 1)];
  const slips = [1001, 1002, 1003].flatMap((number) =>
    slipsOf({ view: { ...view, number }, order, fulfilments: [] }, allocations, STORE, nameOf),
  );
  const pdf = await printPaper({ kind: "packing_slips", slips });
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  expect(totalPages).toBe(3);
  for (const [index, page] of text.entries()) {
    for (const said of [
      `Order ${1001 + index}`,
      "MUG-OAT",
      "MUG-INK",
      "Rotterdam",
      "Ana Byrne",
      "Standard",
      "Page 1 of 1",
    ])
      expect(page).toContain(said);
    expect(page).not.toContain("€");
    expect(page).not.toContain("RTM");
  }
});

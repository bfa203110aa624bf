import type { Ctx } from "@cartwright/db/context";
import { type AllocatedUnits, heldUnits } from "@cartwright/inventory/held-units";
import { warehouses } from "@cartwright/inventory/warehouses";
import { type StaffOrder, staffOrder } from "@cartwright/orders/staff-order";
import type { StoreSettings } from "@cartwright/settings/contract";
import { storeSettings } from "@cartwright/settings/store-settings";
import type { PackingSlip, PackingSlips } from "./contract.ts";
import { NothingToPack } from "./errors.ts";
import { sellerOf } from "./invoice-words.ts";

/** The world of whoever packs; where the PDF is made is theirs to say. */
export type PackingCtx = Ctx & { readonly printSlips: (slips: PackingSlips) => Promise<Uint8Array> };

/**
 * What is to be packed of these orders, as one PDF: a page per order and warehouse. An order of which nothing is left to be sent
 * shows the parcels that have left; one with neither is passed over. Refuses with NotPermitted, OrderNotFound, NothingToPack
 * when no page is left, and Busy.
 */
export async function packingSlips(
  ctx: PackingCtx,
  input: { numbers: readonly number[] },
): Promise<Uint8Array<ArrayBuffer>> {
  const [store, houses] = await Promise.all([storeSettings(ctx), warehouses(ctx)]);
  const nameOf = (code: string) => houses.find((house) => house.code === code)?.name ?? code;
  const slips: PackingSlip[] = [];
  for (const number of input.numbers) {
    const staff = await staffOrder(ctx, { number });
    const { allocations } = await heldUnits(ctx, staff.order.id);
    slips.push(...slipsOf(staff, allocations, store, nameOf));
  }
  if (slips.length === 0) throw new NothingToPack();
  return new Uint8Array(await ctx.printSlips({ kind: "packing_slips", slips }));
}

/** The pages of one order. Pure. */
export function slipsOf(
  { view, fulfilments, order }: Pick<StaffOrder, "view" | "fulfilments" | "order">,
  allocations: readonly AllocatedUnits[],
  store: StoreSettings,
  nameOf: (warehouseCode: string) => string,
): PackingSlip[] {
  const of = (parcel: Pick<PackingSlip, "warehouse" | "parcel">, units: readonly Units[]): PackingSlip => ({
    orderNumber: view.number,
    placedAt: view.placedAt,
    timeZone: store.timeZone,
    locale: view.locale,
    seller: sellerOf(store),
    buyer: { address: view.address, email: view.email },
    shippingName: view.method.name,
    ...parcel,
    lines: units.map(({ sku, quantity }) => {
      const lines = view.lines.filter((line) => line.sku === sku);
      const { title = sku, variantLabel = "" } = lines[0] ?? {};
      return { sku, title, variantLabel, quantity, ordered: lines.reduce((sum, line) => sum + line.quantity, 0) };
    }),
  });
  // What is held for an order that staff have called off is on its way back to the shelf.
  if (order.state === "paid" && allocations.length > 0) {
    const byWarehouse = Map.groupBy(allocations, ({ warehouseCode }) => warehouseCode);
    return [...byWarehouse.values()].map((units) => of({ warehouse: units[0]!.warehouseName, parcel: null }, units));
  }
  return fulfilments.map(({ number, warehouseCode, lines }) =>
    of({ warehouse: nameOf(warehouseCode), parcel: number }, lines),
  );
}

interface Units {
  readonly sku: string;
  readonly quantity: number;
}

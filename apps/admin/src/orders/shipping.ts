import type { FulfilOrder, OrderDetail } from "@cartwright/checkout/contract";
import type { OrderRow } from "@cartwright/orders/contract";
import { NotDone } from "../bulk/run.ts";
import { STATE } from "./order-words.ts";

interface Calls {
  look(order: { number: number }): Promise<OrderDetail>;
  fulfil(parcel: FulfilOrder): Promise<{ number: number }>;
}

interface Shipment {
  /** Of the whole run: with order and warehouse it makes the key of each parcel. */
  readonly key: string;
  readonly carrier: string;
  /** As it was typed; empty for a parcel without. */
  readonly trackingOf: (order: OrderRow) => string;
}

/**
 * Ships what is left of an order, from each warehouse that holds some of it. What is in the parcels is decided once: tried again, it
 * sends the very same ones under the same keys. The first says which version of the order was seen in the list.
 */
export function shipping(calls: Calls, { key, carrier, trackingOf }: Shipment): (order: OrderRow) => Promise<string> {
  const decided = new Map<string, readonly FulfilOrder[]>();
  return async (order) => {
    const parcels = decided.get(order.id) ?? parcelsOf(await calls.look({ number: order.number }));
    const tracking = trackingOf(order).trim();
    if (parcels.length > 1 && tracking !== "")
      throw new NotDone("It leaves two warehouses, and each parcel has a number of its own. Ship it by itself.");
    const forms = parcels.map((parcel, at) => ({
      ...parcel,
      carrier,
      ...(tracking === "" ? {} : { trackingNumber: tracking }),
      idempotencyKey: `${key}-${order.id}-${parcel.warehouseCode}`,
      ...(at === 0 ? { version: order.version } : {}),
    }));
    decided.set(order.id, forms);
    const numbers: number[] = [];
    for (const form of forms) numbers.push((await calls.fulfil(form)).number);
    return numbers.length === 1
      ? `Parcel ${numbers[0]} is on its way.`
      : `Parcels ${numbers.join(" and ")} are on their way.`;
  };
}

type Contents = Pick<FulfilOrder, "orderId" | "warehouseCode" | "lines">;

/** One for each warehouse. Refuses, in words, an order of which there is nothing to send. Pure. */
export function parcelsOf(order: OrderDetail): Contents[] {
  if (order.allocations.length === 0) throw new NotDone(whyNot(order));
  const byWarehouse = Map.groupBy(order.allocations, ({ warehouseCode }) => warehouseCode);
  return [...byWarehouse].map(([warehouseCode, units]) => ({
    orderId: order.id,
    warehouseCode,
    lines: units.map(({ sku, quantity }) => ({ sku, quantity })),
  }));
}

function whyNot({ state, fulfilment, entries }: OrderDetail): string {
  const last = entries.findLast(({ kind, by }) => by !== null && (kind === "shipped" || kind === "cancelled"));
  const who = last === undefined ? "" : ` ${last.kind === "shipped" ? "Shipped" : "Cancelled"} by ${last.by}.`;
  if (fulfilment === "fulfilled") return `Nothing of it is left to send.${who}`;
  if (state === "cancelled") return who === "" ? "It is cancelled." : who.trim();
  if (state === "paid") return "A warehouse is still being chosen. Try it again in a moment.";
  return `Only paid orders are sent; this one: ${STATE[state].toLowerCase()}.`;
}

import type { Ctx } from "@cartwright/db/context";
import { heldUnits } from "@cartwright/inventory/held-units";
import { warehouses } from "@cartwright/inventory/warehouses";
import { may } from "@cartwright/kernel/actor";
import type { OrderView } from "@cartwright/orders/contract";
import { staffOrder } from "@cartwright/orders/staff-order";
import { attemptsOf } from "@cartwright/payments/attempts-of";
import { refundsOf } from "@cartwright/payments/refunds-of";
import type { OrderDetail, StaffOrderLine } from "./contract.ts";
import { mayCancel } from "./cancel-order.ts";
import { allGivenBack } from "./fulfil-order.ts";

/** Everything that staff may know of an order, and what the asker may do with it now. Refuses with NotPermitted and OrderNotFound. */
export async function orderForStaff(ctx: Ctx, input: { number: number }): Promise<OrderDetail> {
  const { order, view, fulfilments, notes, entries } = await staffOrder(ctx, input);
  const [{ held, allocations }, { money, refunds }, attempts, houses] = await Promise.all([
    heldUnits(ctx, order.id),
    refundsOf(ctx, order.id),
    attemptsOf(ctx, order.id),
    fulfilments.length === 0 ? [] : warehouses(ctx),
  ]);
  const nameOf = (code: string) => houses.find((house) => house.code === code)?.name ?? code;
  const { lines, entries: _, parcels: __, ...rest } = view;
  const sent = fulfilments.flatMap((parcel) => parcel.lines);
  return {
    ...rest,
    customerId: order.customerId,
    version: order.version,
    payment: order.payment,
    lines: linesFor(lines, sent, held),
    allocations,
    money,
    allGivenBack: allGivenBack({ money }),
    attempts,
    fulfilments: fulfilments.map((parcel) => ({ ...parcel, warehouseName: nameOf(parcel.warehouseCode) })),
    refunds,
    notes,
    entries,
    may: {
      fulfil: may(ctx.actor, "orders.fulfil") && order.state === "paid" && allocations.length > 0,
      cancel: may(ctx.actor, "orders.cancel") && mayCancel(order),
      refund: may(ctx.actor, "orders.refund") && money !== null && money.refundable.amount > 0,
      note: may(ctx.actor, "orders.note"),
    },
  };
}

interface Units {
  readonly sku: string;
  readonly quantity: number;
}

/** Shares out what was sent and what is left of each SKU among its lines, from the first one on. Pure. */
export function linesFor(lines: OrderView["lines"], sent: readonly Units[], held: readonly Units[]): StaffOrderLine[] {
  const [toSend, gone] = [stackOf(held), stackOf(sent)];
  return lines.map((line) => {
    const fulfilled = gone(line.sku, line.quantity);
    return { ...line, fulfilled, left: toSend(line.sku, line.quantity - fulfilled) };
  });
}

/** Takes units off a stack: as many as asked for, or as there are. */
function stackOf(units: readonly Units[]): (sku: string, most: number) => number {
  const stack = new Map<string, number>();
  for (const { sku, quantity } of units) stack.set(sku, (stack.get(sku) ?? 0) + quantity);
  return (sku, most) => {
    const taken = Math.min(most, stack.get(sku) ?? 0);
    stack.set(sku, (stack.get(sku) ?? 0) - taken);
    return taken;
  };
}

import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Fulfilment, OrderEntry, OrderNote, OrderView } from "./contract.ts";
import { selectEntries } from "./entries.store.ts";
import { OrderNotFound } from "./errors.ts";
import { asStaffSee, selectFulfilments } from "./fulfilments.store.ts";
import { mayRemoveNote } from "./may-remove-note.ts";
import { selectNotes } from "./notes.store.ts";
import type { Order } from "./order.ts";
import { orderOf } from "./order-of.ts";
import { selectView } from "./orders.store.ts";

export interface StaffOrder {
  readonly order: Order;
  readonly view: OrderView;
  readonly fulfilments: readonly Fulfilment[];
  readonly notes: readonly OrderNote[];
  readonly entries: readonly OrderEntry[];
}

/** An order with what staff have done and written about it. Refuses with NotPermitted and OrderNotFound. */
export async function staffOrder(ctx: Ctx, by: { number: number }): Promise<StaffOrder> {
  requirePermission(ctx.actor, "orders.read");
  const order = await orderOf(ctx, by);
  const [view, fulfilments, notes, entries] = await Promise.all([
    selectView(ctx.db, order.id),
    selectFulfilments(ctx.db, order.id),
    selectNotes(ctx.db, order.id),
    selectEntries(ctx.db, order.id),
  ]);
  if (view === null) throw new OrderNotFound();
  return {
    order,
    view,
    fulfilments: fulfilments.map(asStaffSee),
    notes: notes.map(({ authorId, ...note }) => ({ ...note, mayRemove: mayRemoveNote(ctx.actor, { authorId }) })),
    entries,
  };
}

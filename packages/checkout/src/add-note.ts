import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { AddNote, OrderNote } from "@cartwright/orders/contract";
import { orderOf } from "@cartwright/orders/order-of";
import { writeNote } from "@cartwright/orders/write-note";

/** Writes a note on an order that staff read and its customer never sees. Refuses with NotPermitted and OrderNotFound. */
export async function addNote(ctx: Ctx, input: AddNote): Promise<OrderNote> {
  requirePermission(ctx.actor, "orders.note");
  const order = await orderOf(ctx, { id: input.orderId });
  return inTransaction(ctx, async (ctx) => {
    const note = await writeNote(ctx, order.id, input.text);
    await recordChange(ctx, {
      action: "order.noted",
      subject: { type: "order", id: order.id, label: `Order ${order.number}` },
      before: null,
      // Not its words: what is taken back later is nowhere else.
      after: { noteId: note.id },
    });
    return note;
  });
}

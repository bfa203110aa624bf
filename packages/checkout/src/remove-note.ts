import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { ByNote } from "@cartwright/orders/contract";
import { orderOf } from "@cartwright/orders/order-of";
import { putBackNote, takeBackNote } from "@cartwright/orders/take-back-note";

/**
 * Takes a note off an order and out of its timeline; the audit log keeps that it was there. Notes are never rewritten. Refuses with
 * NotPermitted, OrderNotFound, NoteNotFound, and with NoteOfAnother unless the asker wrote it or may change customers.
 */
export async function removeNote(ctx: Ctx, input: ByNote): Promise<void> {
  await record(ctx, input, "order.note_removed", takeBackNote);
}

/** Puts it there again. Refuses as `removeNote`. */
export async function restoreNote(ctx: Ctx, input: ByNote): Promise<void> {
  await record(ctx, input, "order.note_restored", putBackNote);
}

async function record(
  ctx: Ctx,
  { orderId, noteId }: ByNote,
  action: string,
  change: typeof takeBackNote,
): Promise<void> {
  requirePermission(ctx.actor, "orders.note");
  const order = await orderOf(ctx, { id: orderId });
  await inTransaction(ctx, async (ctx) => {
    await change(ctx, { orderId: order.id, noteId });
    const subject = { type: "order", id: order.id, label: `Order ${order.number}` };
    await recordChange(ctx, { action, subject, before: null, after: { noteId } });
  });
}

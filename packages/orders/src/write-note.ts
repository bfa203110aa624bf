import type { TxCtx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import type { OrderNote } from "./contract.ts";
import { mayRemoveNote } from "./may-remove-note.ts";
import { insertNote } from "./notes.store.ts";
import { authorOf, whoOf } from "./who-of.ts";
import { writeEntry } from "./write-entry.ts";

/** Writes a note of the actor's on an order; the timeline says that there is one. The caller has made sure that they may. */
export async function writeNote(ctx: TxCtx, orderId: Id<"Order">, text: string): Promise<OrderNote> {
  const { actor } = ctx;
  const note = { id: newId<"OrderNote">(), text, writtenAt: ctx.now(), writtenBy: whoOf(actor) ?? "" };
  const authorId = authorOf(actor);
  await insertNote(ctx.db, orderId, { ...note, authorId });
  await writeEntry(ctx, orderId, { kind: "noted", detail: { noteId: note.id } });
  return { ...note, mayRemove: mayRemoveNote(actor, { authorId }) };
}

"use client";

import type { OrderDetail } from "@cartwright/checkout/contract";
import { NotesSection } from "../notes/notes-section.client.tsx";
import type { Me } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

/** What staff tell each other about the order. */
export function OrderNotes({ order, me }: { order: OrderDetail; me: Pick<Me, "name"> }) {
  const trpc = useTRPC();
  const { id: orderId, notes, may } = order;
  const add = useChange(trpc.orders.addNote.mutationOptions(), { showsProblem: true });
  const restore = useChange(trpc.orders.restoreNote.mutationOptions());
  const remove = useChange(trpc.orders.removeNote.mutationOptions(), {
    done: "The note is removed.",
    undo: (_, note) => restore.run(note),
  });
  return (
    <NotesSection
      notes={notes.toReversed()}
      me={me.name}
      mayWrite={may.note}
      problem={add.problem}
      onWrite={async (text) => (await add.runAsync({ orderId, text })) !== null}
      onRemove={async (noteId) => (await remove.runAsync({ orderId, noteId })) !== null}
    />
  );
}

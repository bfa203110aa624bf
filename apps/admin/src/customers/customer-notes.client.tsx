"use client";

import { Button } from "@cartwright/ui/button";
import { useInfiniteQuery } from "@tanstack/react-query";
import { pagesAfter } from "../lists/pages-after.ts";
import { NotesSection } from "../notes/notes-section.client.tsx";
import type { Me, Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

interface CustomerNotesProps {
  profileId: string;
  first: Outputs["customers"]["notes"];
  /** Whoever may write may also remove what another has written. */
  mayWrite: boolean;
  me: Pick<Me, "name">;
}

/** What staff tell each other about a customer. */
export function CustomerNotes({ profileId, first, mayWrite, me }: CustomerNotesProps) {
  const trpc = useTRPC();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    trpc.customers.notes.infiniteQueryOptions({ profileId }, pagesAfter(first)),
  );
  const add = useChange(trpc.customers.addNote.mutationOptions(), { showsProblem: true });
  const restore = useChange(trpc.customers.restoreNote.mutationOptions());
  const remove = useChange(trpc.customers.removeNote.mutationOptions(), {
    done: "The note is removed.",
    undo: (_, note) => restore.run(note),
  });
  // Until the list that was asked for with the answer is there: what shows in advance stays as long.
  const seen = () => refetch({ cancelRefetch: false });
  const notes = data.pages.flatMap(({ items }) => items);
  return (
    <NotesSection
      notes={notes.map((note) => ({ ...note, mayRemove: mayWrite }))}
      me={me.name}
      mayWrite={mayWrite}
      problem={add.problem}
      onWrite={async (text) => {
        const kept = await add.runAsync({ profileId, text });
        if (kept !== null) await seen();
        return kept !== null;
      }}
      onRemove={async (noteId) => {
        const removed = await remove.runAsync({ profileId, noteId });
        if (removed !== null) await seen();
        return removed !== null;
      }}
    >
      {hasNextPage ? (
        <Button look="quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? "Loading…" : "Older notes"}
        </Button>
      ) : null}
    </NotesSection>
  );
}

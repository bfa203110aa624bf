"use client";

import type { CustomerNote } from "@cartwright/customers/contract";
import type { Outputs } from "../trpc/outputs.ts";
import { Button } from "@cartwright/ui/button";
import { Moment } from "@cartwright/ui/moment.client";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import { TextareaField } from "@cartwright/ui/textarea-field";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { pagesAfter } from "../lists/pages-after.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { useChange } from "../trpc/use-change.ts";

interface CustomerNotesProps {
  profileId: string;
  first: Outputs["customers"]["notes"];
  mayWrite: boolean;
}

/** What staff tell each other about a customer, who never sees it. Newest first. */
export function CustomerNotes({ profileId, first, mayWrite }: CustomerNotesProps) {
  const trpc = useTRPC();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    trpc.customers.notes.infiniteQueryOptions({ profileId }, pagesAfter(first)),
  );
  const notes = data.pages.flatMap(({ items }) => items);
  return (
    <Section title="Notes" lead="Only people who work here see them.">
      <div className="grid gap-4">
        {mayWrite ? <NewNote profileId={profileId} /> : null}
        {notes.length > 0 ? (
          <ul className="grid gap-3 text-small">
            {notes.map((note) => (
              <Note key={note.id} profileId={profileId} note={note} mayWrite={mayWrite} />
            ))}
          </ul>
        ) : mayWrite ? null : (
          <p className="text-small text-ink-soft">Nobody has written one.</p>
        )}
        {hasNextPage ? (
          <Button look="quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? "Loading…" : "Older notes"}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}

function Note({ profileId, note, mayWrite }: { profileId: string; note: CustomerNote; mayWrite: boolean }) {
  const trpc = useTRPC();
  const { id: noteId, text, writtenAt, writtenBy } = note;
  const restore = useChange(trpc.customers.restoreNote.mutationOptions());
  const remove = useChange(trpc.customers.removeNote.mutationOptions(), {
    done: "The note is removed.",
    undo: () => restore.run({ profileId, noteId }),
  });
  return (
    <li className="grid gap-0.5">
      <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{text}</p>
      <p className="text-fine text-ink-soft">
        {writtenBy} · <Moment at={writtenAt} as="ago" />
        {mayWrite ? (
          <>
            {" · "}
            <button
              type="button"
              aria-label={`Remove the note “${text.slice(0, 40)}”`}
              disabled={remove.pending}
              onClick={() => remove.run({ profileId, noteId })}
              className="underlined"
            >
              Remove
            </button>
          </>
        ) : null}
      </p>
    </li>
  );
}

function NewNote({ profileId }: { profileId: string }) {
  const trpc = useTRPC();
  const [text, setText] = useState("");
  const add = useChange(trpc.customers.addNote.mutationOptions(), { after: () => setText(""), showsProblem: true });
  const wrong = add.problem?.fields["text"];
  return (
    <form
      noValidate
      className="grid justify-items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        add.run({ profileId, text });
      }}
    >
      {add.problem !== null && wrong === undefined ? (
        <Notice tone="bad" announced>
          {add.problem.message}
        </Notice>
      ) : null}
      <TextareaField
        label="New note"
        rows={2}
        maxLength={2000}
        className="w-full"
        value={text}
        error={wrong}
        onChange={({ target }) => setText(target.value)}
      />
      <Button look="secondary" type="submit" disabled={add.pending}>
        Add note
      </Button>
    </form>
  );
}

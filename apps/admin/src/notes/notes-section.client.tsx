"use client";

import { Moment } from "@cartwright/ui/moment.client";
import { Section } from "@cartwright/ui/section";
import { type ReactNode, useOptimistic, useTransition } from "react";
import { freshKey } from "../orders/fresh-key.ts";
import type { Problem } from "../trpc/problem.ts";
import { NewNote } from "./new-note.client.tsx";

export interface ShownNote {
  readonly id: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly writtenBy: string;
  readonly mayRemove: boolean;
}

interface NotesSectionProps {
  /** Newest first. */
  notes: readonly ShownNote[];
  /** Who is at work here. */
  me: string;
  mayWrite: boolean;
  /** Both end when `notes` say what has become of it; whether it could be done. */
  onWrite: (text: string) => Promise<boolean>;
  onRemove: (noteId: string) => Promise<boolean>;
  /** Why the last one was not written. */
  problem: Problem | null;
  /** Older ones. */
  children?: ReactNode;
}

/** What staff tell each other about an order or a customer, who never sees it. What is written or removed shows at once. */
export function NotesSection({ notes, me, mayWrite, onWrite, onRemove, problem, children }: NotesSectionProps) {
  const [pending, start] = useTransition();
  const [shown, show] = useOptimistic(notes, changed);
  const write = (text: string, failed: () => void) =>
    start(async () => {
      if (text.trim() !== "")
        show({ written: { id: freshKey(), text, writtenAt: new Date(), writtenBy: me, mayRemove: false } });
      if (!(await onWrite(text))) failed();
    });
  const remove = (removed: string) =>
    start(async () => {
      show({ removed });
      await onRemove(removed);
    });
  return (
    <Section title="Notes" lead="Only people who work here see them.">
      <div className="grid gap-4">
        {mayWrite ? <NewNote onWrite={write} pending={pending} problem={problem} /> : null}
        {shown.length > 0 ? (
          <ul className="grid gap-3 text-small">
            {shown.map((note) => (
              <Note key={note.id} note={note} onRemove={remove} />
            ))}
          </ul>
        ) : mayWrite ? null : (
          <p className="text-small text-ink-soft">Nobody has written one.</p>
        )}
        {children}
      </div>
    </Section>
  );
}

type Doing = { readonly written: ShownNote } | { readonly removed: string };

const changed = (notes: readonly ShownNote[], doing: Doing): readonly ShownNote[] =>
  "written" in doing ? [doing.written, ...notes] : notes.filter(({ id }) => id !== doing.removed);

function Note({ note, onRemove }: { note: ShownNote; onRemove: (noteId: string) => void }) {
  const { id, text, writtenAt, writtenBy, mayRemove } = note;
  return (
    <li className="grid gap-0.5">
      <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{text}</p>
      <p className="text-fine text-ink-soft">
        {writtenBy === "" ? null : <>{writtenBy} · </>}
        <Moment at={writtenAt} as="ago" />
        {mayRemove ? (
          <>
            {" · "}
            <button
              type="button"
              aria-label={`Remove the note “${text.slice(0, 40)}”`}
              onClick={() => onRemove(id)}
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

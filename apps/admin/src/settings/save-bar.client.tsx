"use client";

import { Button } from "@cartwright/ui/button";
import { AskBeforeLeaving } from "../shell/ask-before-leaving.client.tsx";

interface SaveBarProps {
  dirty: boolean;
  pending: boolean;
  onDiscard: () => void;
}

/** Stays in sight below a long form: what was typed is saved or dropped from wherever one is, and not left behind by chance. */
export function SaveBar({ dirty, pending, onDiscard }: SaveBarProps) {
  return (
    <div
      data-foot={dirty || undefined}
      className="sticky bottom-0 z-5 -mx-1 flex min-h-14 flex-wrap items-center justify-end gap-2 border-t border-line bg-paper px-1 py-2.5"
    >
      <p role="status" className="mr-auto text-small text-ink-soft">
        {dirty ? "Not saved yet" : ""}
      </p>
      {dirty ? (
        <Button look="subtle" onClick={onDiscard}>
          Discard
        </Button>
      ) : null}
      <Button type="submit" disabled={!dirty || pending}>
        Save
      </Button>
      <AskBeforeLeaving unsaved={dirty && !pending} onDiscard={onDiscard} />
    </div>
  );
}

import { Button } from "@cartwright/ui/button";
import { Notice } from "@cartwright/ui/notice";
import { TextareaField } from "@cartwright/ui/textarea-field";
import { useState } from "react";
import type { Problem } from "../trpc/problem.ts";

interface NewNoteProps {
  onWrite: (text: string, failed: () => void) => void;
  /** Until the last one stands there: pressed twice, it is written once. */
  pending: boolean;
  problem: Problem | null;
}

/** The field for a new note. What could not be kept comes back into it, unless something else is being written. */
export function NewNote({ onWrite, pending, problem }: NewNoteProps) {
  const [text, setText] = useState("");
  const wrong = problem?.fields["text"];
  return (
    <form
      noValidate
      className="grid justify-items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setText("");
        onWrite(text, () => setText((since) => (since === "" ? text : since)));
      }}
    >
      {problem !== null && wrong === undefined ? (
        <Notice tone="bad" announced>
          {problem.message}
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
      <Button look="secondary" type="submit" disabled={pending}>
        Add note
      </Button>
    </form>
  );
}

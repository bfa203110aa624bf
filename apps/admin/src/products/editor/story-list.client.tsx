"use client";

import { Button } from "@cartwright/ui/button";
import { IconButton } from "@cartwright/ui/icon-button";
import { TextareaField } from "@cartwright/ui/textarea-field";
import { Plus, X } from "lucide-react";
import { moved } from "../draft/moved.ts";
import { MoveButtons, moveWords } from "./move-buttons.tsx";
import { useFocusNext } from "./use-focus-next.ts";

interface StoryListProps {
  story: readonly string[];
  readOnly: boolean;
  error: string | undefined;
  onChange: (story: readonly string[]) => void;
}

const MOST = 20;
const textOf = (at: number): string => `[data-paragraph="${at}"] textarea`;

/** The story of the product, paragraph by paragraph. An empty one is not saved. */
export function StoryList({ story, readOnly, error, onChange }: StoryListProps) {
  const { root, focusNext } = useFocusNext<HTMLFieldSetElement>();
  const move = (at: number, to: number) => {
    onChange(moved(story, at, to));
    // The buttons stay where they are, the paragraph goes: whoever presses again means the paragraph.
    focusNext(`[aria-label="${moveWords(`paragraph ${to + 1}`, false)[to < at ? 0 : 1]}"]`);
  };
  return (
    <fieldset ref={root} className="grid min-w-0 gap-2">
      <legend className="pb-1.5 text-small font-medium">Story</legend>
      {story.length === 0 ? (
        <p className="text-fine text-ink-soft">
          How it is made, where it comes from: told in paragraphs on the product’s page.
        </p>
      ) : null}
      {story.map((paragraph, at) => (
        <div key={at} data-paragraph={at} className="flex items-start gap-1">
          <TextareaField
            label={`Paragraph ${at + 1}`}
            rows={2}
            className="min-w-0 grow [&>label]:sr-only"
            value={paragraph}
            onChange={({ target }) => onChange(story.with(at, target.value))}
          />
          {readOnly ? null : (
            <span className="flex items-center pt-0.5">
              <MoveButtons what={`paragraph ${at + 1}`} at={at} of={story.length} onMove={(to) => move(at, to)} />
              <IconButton
                label={`Remove paragraph ${at + 1}`}
                icon={<X size={16} strokeWidth={1.6} />}
                className="size-8! pointer-coarse:size-11!"
                onClick={() => {
                  onChange(story.toSpliced(at, 1));
                  focusNext(story.length === 1 ? "[data-add]" : textOf(Math.min(at, story.length - 2)));
                }}
              />
            </span>
          )}
        </div>
      ))}
      <p aria-live="polite" className="text-fine text-danger empty:hidden">
        {error}
      </p>
      {readOnly || story.length >= MOST ? null : (
        <div>
          <Button
            look="secondary"
            data-add
            onClick={() => {
              onChange([...story, ""]);
              focusNext(textOf(story.length));
            }}
          >
            <Plus aria-hidden size={16} strokeWidth={1.6} />
            Add paragraph
          </Button>
        </div>
      )}
    </fieldset>
  );
}

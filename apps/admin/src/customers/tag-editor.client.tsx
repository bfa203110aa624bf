"use client";

import { Tag, TAGS_AT_MOST } from "@cartwright/customers/contract";
import { controlClasses } from "@cartwright/ui/field-frame";
import { classNames } from "@cartwright/ui/class-names";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useTRPC } from "../trpc/queries.client.tsx";
import { Chips, chipClasses } from "./tag-chip.tsx";

interface TagEditorProps {
  tags: readonly string[];
  /** All tags from now on, and what to say of it. */
  onChange: (tags: readonly string[], done: string) => void;
}

/**
 * Tags as one types them: Enter or a comma adds, Backspace in the empty field takes the last away, arrow keys go through what
 * others have written before.
 */
export function TagEditor({ tags, onChange }: TagEditorProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const [wrong, setWrong] = useState<string | null>(null);
  const offered = useOffered(text, tags, open);
  const full = tags.length >= TAGS_AT_MOST;

  const add = (typed: string) => {
    const parsed = Tag.safeParse(typed);
    if (!parsed.success) return setWrong(parsed.error.issues[0]?.message ?? "This is no tag.");
    setText("");
    setOpen(false);
    setAt(-1);
    setWrong(null);
    if (!tags.includes(parsed.data)) onChange([...tags, parsed.data], `“${parsed.data}” is added.`);
  };
  const remove = (tag: string) =>
    onChange(
      tags.filter((one) => one !== tag),
      `“${tag}” is removed.`,
    );
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = open ? offered[at] : undefined;
    if (event.key === "Enter" || (event.key === "," && text.trim() !== "")) {
      event.preventDefault();
      if (chosen !== undefined || text.trim() !== "") add(chosen ?? text);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setAt(nextOf(at, event.key === "ArrowDown" ? 1 : -1, offered.length));
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
      setAt(-1);
    } else if (event.key === "Backspace" && text === "" && tags.length > 0) remove(tags.at(-1)!);
  };
  const shows = open && offered.length > 0;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small font-medium">
        Tags
      </label>
      {tags.length > 0 ? (
        <Chips>
          {tags.map((tag) => (
            <span key={tag} className={classNames(chipClasses, "pr-1")}>
              {tag}
              <button
                type="button"
                aria-label={`Remove the tag “${tag}”`}
                onClick={() => remove(tag)}
                className="grid size-6 place-items-center rounded-round text-ink-soft hover:bg-line hover:text-ink"
              >
                <X aria-hidden size={13} strokeWidth={1.8} />
              </button>
            </span>
          ))}
        </Chips>
      ) : null}
      <div className="relative">
        <input
          id={id}
          role="combobox"
          aria-expanded={shows}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shows && at >= 0 ? `${id}-${at}` : undefined}
          aria-describedby={`${id}-hint ${id}-wrong`}
          aria-invalid={wrong === null ? undefined : true}
          autoComplete="off"
          maxLength={60}
          disabled={full}
          className={controlClasses}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setOpen(true);
            setAt(-1);
            setWrong(null);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label="Tags that others have"
          hidden={!shows}
          className="absolute inset-x-0 top-full z-10 mt-1 rounded-soft border border-line bg-paper-raised p-1.5 shadow-raised"
        >
          {offered.map((tag, index) => (
            <div
              key={tag}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // Before the field loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault();
                add(tag);
              }}
              className={classNames(
                "cursor-pointer rounded-soft px-3 py-1.5 text-small hover:bg-paper-sunk pointer-coarse:py-2.5",
                index === at && "bg-paper-sunk",
              )}
            >
              {tag}
            </div>
          ))}
        </div>
      </div>
      <p id={`${id}-hint`} className="text-fine text-ink-soft">
        {full ? `${TAGS_AT_MOST} tags are as many as there can be.` : "Enter adds what is typed."}
      </p>
      <p id={`${id}-wrong`} aria-live="polite" className="text-fine text-danger empty:hidden">
        {wrong}
      </p>
    </div>
  );
}

/** From none to the first or the last, and around. */
const nextOf = (at: number, step: number, count: number): number =>
  count === 0 ? -1 : at === -1 && step === -1 ? count - 1 : (at + step + count) % count;

function useOffered(text: string, tags: readonly string[], open: boolean): readonly string[] {
  const trpc = useTRPC();
  const beginning = text.trim().toLowerCase().slice(0, 40);
  const { data = [] } = useQuery(
    trpc.customers.suggestTags.queryOptions({ beginning }, { enabled: open, placeholderData: keepPreviousData }),
  );
  return data.filter((tag) => !tags.includes(tag) && tag.startsWith(beginning)).slice(0, 8);
}

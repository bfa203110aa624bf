"use client";

import { Button } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { TextField } from "@cartwright/ui/text-field";
import { ListFilter } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useTypedSearch } from "./use-typed-search.ts";

interface FilterBarProps {
  search: {
    readonly label: string;
    readonly placeholder: string;
    readonly maxLength: number;
    readonly value: string;
    readonly className?: string;
    readonly onChange: (search: string) => void;
  };
  /** How many of the others narrow the list; on phones these fold away behind a button that says so. */
  chosen: number;
  /** The columns of search and choices, from tablets up. */
  columns: string;
  /** The choices; each takes effect at once. */
  children: ReactNode;
}

/** What narrows a list: a search that waits until the typing pauses, and choices. “/” leads to it. */
export function FilterBar({ search, chosen, columns, children }: FilterBarProps) {
  const more = useId();
  const [open, setOpen] = useState(false);
  const { value, onChange, className, ...texts } = search;
  const typed = useTypedSearch(value, onChange);
  return (
    <form
      data-filters
      aria-label="Filters"
      className={classNames("grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3", columns)}
      onSubmit={(event) => {
        event.preventDefault();
        typed.send();
      }}
    >
      <TextField
        {...texts}
        type="search"
        autoComplete="off"
        spellCheck={false}
        className={className}
        value={typed.text}
        onChange={({ target }) => typed.type(target.value)}
        onBlur={({ relatedTarget }) => typed.leave(relatedTarget)}
      />
      <Button
        look="secondary"
        className="md:hidden"
        aria-expanded={open}
        aria-controls={more}
        onClick={() => setOpen(!open)}
      >
        <ListFilter aria-hidden size={16} strokeWidth={1.6} />
        {chosen === 0 ? "Filters" : `Filters (${chosen})`}
      </Button>
      <div
        id={more}
        className={classNames("grid-cols-2 gap-3 max-md:col-span-2 md:contents", open ? "grid" : "max-md:hidden")}
      >
        {children}
      </div>
    </form>
  );
}

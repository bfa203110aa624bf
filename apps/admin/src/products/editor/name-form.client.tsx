"use client";

import { Button } from "@cartwright/ui/button";
import { TextField } from "@cartwright/ui/text-field";
import { type KeyboardEvent, useState } from "react";

interface NameFormProps {
  label: string;
  placeholder: string;
  confirm: string;
  /** The name, or null where somebody thought better of it. */
  onDone: (name: string | null) => void;
}

/** Asks for one name, in place. Enter takes it, Escape closes. */
export function NameForm({ label, placeholder, confirm, onDone }: NameFormProps) {
  const [name, setName] = useState("");
  const take = () => onDone(name.trim() === "" ? null : name.trim());
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      take();
    } else if (event.key === "Escape") onDone(null);
  };
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        ref={focusAtOnce}
        label={label}
        placeholder={placeholder}
        autoComplete="off"
        maxLength={40}
        className="w-full sm:w-64"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={press}
      />
      <Button look="secondary" onClick={take}>
        {confirm}
      </Button>
      <Button look="subtle" onClick={() => onDone(null)}>
        Back
      </Button>
    </div>
  );
}

const focusAtOnce = (field: HTMLInputElement | null): void => field?.focus();

"use client";

import { IconButton } from "@cartwright/ui/icon-button";
import { TextField } from "@cartwright/ui/text-field";
import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import type { OptionChange } from "../matrix/change-options.ts";
import type { OptionValue, OptionValues } from "../matrix/matrix.ts";
import { MoveButtons } from "./move-buttons.tsx";

interface OptionValueListProps {
  option: OptionValues;
  readOnly: boolean;
  onChange: (change: OptionChange) => void;
}

/** The values of an option: named, coloured, ordered, removed; the empty field at the end adds one by Enter. */
export function OptionValueList({ option, readOnly, onChange }: OptionValueListProps) {
  const [text, setText] = useState("");
  const add = () => {
    if (text.trim() === "") return;
    onChange({ do: "add value", option: option.slug, label: text });
    setText("");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    add();
  };
  return (
    <div className="grid gap-2">
      <p className="text-small font-medium" aria-hidden>
        Values
      </p>
      <ul aria-label={`Values of ${option.name}`} className="grid gap-1.5">
        {option.values.map((value, at) => (
          <ValueLine key={value.slug} option={option} value={value} at={at} readOnly={readOnly} onChange={onChange} />
        ))}
      </ul>
      {readOnly ? null : (
        <TextField
          label={`Add a value of ${option.name || "this option"}`}
          placeholder="Type one and press Enter"
          autoComplete="off"
          maxLength={60}
          className="[&>label]:sr-only"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={press}
          onBlur={add}
        />
      )}
    </div>
  );
}

interface ValueLineProps extends OptionValueListProps {
  value: OptionValue;
  at: number;
}

function ValueLine({ option, value, at, readOnly, onChange }: ValueLineProps) {
  const { slug, label, swatch } = value;
  const change = (what: Partial<OptionValue>) =>
    onChange({ do: "change value", option: option.slug, value: slug, change: what });
  return (
    <li className="flex items-center gap-2">
      {option.type === "swatch" ? (
        <input
          type="color"
          aria-label={`Colour of ${label}`}
          value={swatch ?? "#c8c0b4"}
          className="size-control shrink-0 rounded-soft border border-line-strong bg-paper-raised p-1"
          onChange={({ target }) => change({ swatch: target.value })}
        />
      ) : null}
      <TextField
        label={`Value ${at + 1} of ${option.name}`}
        autoComplete="off"
        maxLength={60}
        className="min-w-0 grow [&>label]:sr-only"
        value={label}
        onChange={({ target }) => change({ label: target.value })}
      />
      {readOnly ? null : (
        <span className="flex items-center">
          <MoveButtons
            what={label}
            at={at}
            of={option.values.length}
            onMove={(to) => onChange({ do: "move value", option: option.slug, from: at, to })}
          />
          <IconButton
            label={`Remove ${label}`}
            icon={<X size={16} strokeWidth={1.6} />}
            className="size-8! pointer-coarse:size-11!"
            onClick={() => onChange({ do: "remove value", option: option.slug, value: slug })}
          />
        </span>
      )}
    </li>
  );
}

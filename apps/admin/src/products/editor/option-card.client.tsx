"use client";

import { IconButton } from "@cartwright/ui/icon-button";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { Trash2 } from "lucide-react";
import type { OptionChange } from "../matrix/change-options.ts";
import type { OptionValues } from "../matrix/matrix.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { OptionValueList } from "./option-value-list.client.tsx";

interface OptionCardProps {
  option: OptionValues;
  at: number;
  of: number;
  readOnly: boolean;
  problem: string | undefined;
  onChange: (change: OptionChange) => void;
}

/** One option with its values, in the order in which shoppers see them. */
export function OptionCard({ option, at, of, readOnly, problem, onChange }: OptionCardProps) {
  const { slug, name, type } = option;
  return (
    <fieldset disabled={readOnly} className="grid min-w-0 gap-3 rounded-soft border border-line px-4 py-3.5">
      <legend className="sr-only">Option {name}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label="Option"
          autoComplete="off"
          maxLength={40}
          className="min-w-0 grow basis-40"
          value={name}
          error={problem}
          onChange={({ target }) => onChange({ do: "name option", option: slug, name: target.value })}
        />
        <SelectField
          label="Shown as"
          className="w-32 shrink-0"
          value={type}
          onChange={({ target }) =>
            onChange({ do: "type option", option: slug, type: target.value === "swatch" ? "swatch" : "choice" })
          }
        >
          <option value="choice">Words</option>
          <option value="swatch">Swatches</option>
        </SelectField>
        {readOnly ? null : (
          <span className="flex items-center">
            {of > 1 ? (
              <MoveButtons
                what={`option ${name}`}
                at={at}
                of={of}
                onMove={(to) => onChange({ do: "move option", from: at, to })}
              />
            ) : null}
            <IconButton
              label={`Remove option ${name}`}
              icon={<Trash2 size={16} strokeWidth={1.6} />}
              onClick={() => onChange({ do: "remove option", option: slug })}
            />
          </span>
        )}
      </div>
      <OptionValueList option={option} readOnly={readOnly} onChange={onChange} />
    </fieldset>
  );
}

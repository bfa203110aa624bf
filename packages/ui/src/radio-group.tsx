import type { ChangeEventHandler, ReactNode } from "react";

interface RadioGroupProps {
  legend: string;
  name: string;
  choices: readonly { value: string; label: string; hint?: ReactNode }[];
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}

/** A choice of one among few, all in sight. For many, a select; for choices with prices and dates, radio cards. */
export function RadioGroup({ legend, name, choices, value, defaultValue, onChange }: RadioGroupProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1.5 text-small font-medium">{legend}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex items-start gap-2.5 text-small has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-ink"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === undefined ? undefined : value === choice.value}
            defaultChecked={value === undefined ? defaultValue === choice.value : undefined}
            onChange={onChange}
            aria-label={choice.label}
            className="mt-0.75 size-4 shrink-0 outline-none"
          />
          <span className="grid">
            <span>{choice.label}</span>
            {choice.hint ? <span className="text-fine text-ink-soft">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

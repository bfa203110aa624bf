import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "id" | "type" | "role" | "className" | "defaultChecked"> & {
  label: string;
  hint?: ReactNode;
  checked: boolean;
};

/** On or off, at once: a setting that is not saved by a button. In a form use a checkbox. */
export function Switch({ label, hint, ...input }: Props) {
  return (
    <label className="flex items-start justify-between gap-6 text-small">
      <span className="grid gap-0.5">
        <span className="font-medium">{label}</span>
        {hint ? <span className="text-fine text-ink-soft">{hint}</span> : null}
      </span>
      <span className="relative mt-0.5 inline-flex shrink-0">
        <input
          {...input}
          type="checkbox"
          role="switch"
          aria-checked={input.checked}
          aria-label={label}
          className="peer m-0 h-6 w-10 appearance-none rounded-round bg-line-strong transition-colors checked:bg-alder disabled:bg-line"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 left-0.5 size-5 rounded-round bg-paper-raised transition-transform peer-checked:translate-x-4"
        />
      </span>
    </label>
  );
}

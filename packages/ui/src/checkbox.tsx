import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"input">, "id" | "type" | "className"> & { label: ReactNode };

/** Yes or no, with its words beside it. */
export function Checkbox({ label, ...input }: Props) {
  return (
    <label className="flex items-start gap-3 text-small has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-ink">
      <input {...input} type="checkbox" className="mt-0.75 size-4.5 shrink-0 outline-none" />
      <span>{label}</span>
    </label>
  );
}

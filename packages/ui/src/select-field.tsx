import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlClasses, FieldFrame, type FieldTexts } from "./field/field-frame.tsx";

/** A choice from a list with its label, hint and error: the browser's own list, which every phone knows. */
export function SelectField({
  label,
  hint,
  error,
  className,
  children,
  ...select
}: Omit<ComponentProps<"select">, "id"> & FieldTexts) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <span className="relative block">
          <select {...select} {...wiring} className={classNames(controlClasses, "appearance-none pr-11")}>
            {children}
          </select>
          <ChevronDown
            aria-hidden
            size={18}
            strokeWidth={1.5}
            className="pointer-events-none absolute top-1/2 right-4 -translate-y-1/2 text-ink-soft"
          />
        </span>
      )}
    </FieldFrame>
  );
}

import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "../class-names.ts";

export interface FieldTexts {
  label: string;
  hint?: string | undefined;
  /** What is wrong and what to do; announced when it appears. */
  error?: string | undefined;
}

export interface FieldWiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldFrameProps extends FieldTexts {
  className?: string | undefined;
  children: (wiring: FieldWiring) => ReactNode;
}

/** Label above, hint and error below, all three tied to the control by ids. */
export function FieldFrame({ label, hint, error, className, children }: FieldFrameProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={classNames("grid gap-1.5", className)}>
      <label htmlFor={id} className="text-small font-medium">
        {label}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {hint ? (
        <p id={`${id}-hint`} className="text-fine text-ink-soft">
          {hint}
        </p>
      ) : null}
      <p id={`${id}-error`} aria-live="polite" className="text-fine text-danger empty:hidden">
        {error}
      </p>
    </div>
  );
}

/** How every control of a form looks. */
export const controlClasses =
  "min-h-control w-full rounded-soft border border-line-strong bg-paper-raised px-control-inset text-body text-ink transition-colors placeholder:text-ink-soft hover:border-ink focus-visible:border-ink focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-danger aria-invalid:outline-danger disabled:border-line disabled:text-ink-soft";

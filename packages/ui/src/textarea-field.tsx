import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlClasses, FieldFrame, type FieldTexts } from "./field/field-frame.tsx";

type Props = Omit<ComponentProps<"textarea">, "id"> & FieldTexts;

/** Several lines of text with their label, hint and error. Grows with what is typed where the browser can. */
export function TextareaField({ label, hint, error, className, rows = 3, ...textarea }: Props) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <textarea
          {...textarea}
          {...wiring}
          rows={rows}
          className={classNames(controlClasses, "field-sizing-content max-h-96 resize-y py-2")}
        />
      )}
    </FieldFrame>
  );
}

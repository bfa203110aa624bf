import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlClasses, FieldFrame, type FieldTexts } from "./field/field-frame.tsx";

type Props = Omit<ComponentProps<"input">, "id"> & FieldTexts & { inputClassName?: string };

/** One line of text with its label, hint and error. */
export function TextField({ label, hint, error, className, inputClassName, ...input }: Props) {
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {(wiring) => <input {...input} {...wiring} className={classNames(controlClasses, inputClassName)} />}
    </FieldFrame>
  );
}

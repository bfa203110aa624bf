"use client";

import { type ComponentProps, useState } from "react";
import { classNames } from "./class-names.ts";
import { controlClasses, FieldFrame, type FieldTexts } from "./field/field-frame.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

type Props = Omit<ComponentProps<"input">, "id" | "type"> & FieldTexts;

/** A password with its label, hint and error, and a button that shows what was typed. Say by `autoComplete` whether it is a new one. */
export function PasswordField({ label, hint, error, className, ...input }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <span className="relative block">
          <input
            {...input}
            {...wiring}
            type={shown ? "text" : "password"}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            className={classNames(controlClasses, "pr-20")}
          />
          {/* Its name is its text: a label of its own would make it answer to “Password”, too. */}
          <button
            type="button"
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 min-w-16 px-4 text-fine text-ink-soft transition-colors hover:text-ink focus-visible:-outline-offset-4"
          >
            {shown ? "Hide" : "Show"}
            <VisuallyHidden> password</VisuallyHidden>
          </button>
        </span>
      )}
    </FieldFrame>
  );
}

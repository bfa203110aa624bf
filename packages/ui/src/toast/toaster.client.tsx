"use client";

import { useSyncExternalStore } from "react";
import { dismissToast, holdToasts, toasts, type Toast } from "./toast.ts";

const NONE: readonly Toast[] = [];

/** Where toasts appear; once per document. Announced without taking the focus. */
export function Toaster() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.current, () => NONE);
  return (
    <output
      data-toaster
      onPointerEnter={() => holdToasts(true)}
      onPointerLeave={() => holdToasts(false)}
      onFocus={() => holdToasts(true)}
      onBlur={() => holdToasts(false)}
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 grid justify-items-center gap-2 sm:bottom-8"
    >
      {shown.map(({ id, message, action }) => (
        <span
          key={id}
          className="pointer-events-auto flex max-w-md animate-[rise_200ms_ease-out] items-center gap-6 rounded-soft bg-ink px-5 py-3.5 text-small text-paper"
        >
          {message}
          {action ? (
            <button
              type="button"
              className="underlined font-medium"
              onClick={() => {
                action.run();
                dismissToast(id);
              }}
            >
              {action.label}
            </button>
          ) : null}
        </span>
      ))}
    </output>
  );
}

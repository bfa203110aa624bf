"use client";

import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  label: string;
  className: string;
  /** Stays until it is closed by what is in it: Escape and a press outside do nothing. */
  stays?: boolean;
  side?: "left" | "right" | "bottom" | undefined;
  children: ReactNode;
}

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and on a press outside, gives focus back. Where there
 * is a form in it, the focus begins in its first field, or in the one that is `beginsHere`; else on its first button.
 */
export function Dialog({ open, onClose, label, className, side, stays = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    element.showModal();
    beginInForm(element);
    // Also when the page around it is left and only hidden: a modal dialog that nobody sees would still hold the next page shut.
    return () => element.close();
  }, [open]);
  // Before the dialog is taken out of the page with what is around it: out of it, the browser gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  // `closedby="any"` lets the browser close on a press outside; the listener does it where the browser does not know it.
  useEffect(() => {
    const element = dialog.current;
    if (stays || !element || "closedBy" in HTMLDialogElement.prototype) return;
    const closeOnBackdrop = (event: MouseEvent) => event.target === element && element.close();
    element.addEventListener("click", closeOnBackdrop);
    return () => element.removeEventListener("click", closeOnBackdrop);
  }, [stays]);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      data-side={side}
      className={className}
      onClose={onClose}
      onCancel={(event) => {
        if (stays) event.preventDefault();
      }}
      closedby={stays ? "none" : "any"}
    >
      {children}
    </dialog>
  );
}

/** By itself, the browser would begin on the first thing that can be pressed: the button that closes it. */
function beginInForm(dialog: HTMLDialogElement): void {
  if (dialog.querySelector("[autofocus]") === null) dialog.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
}

const FIRST_FIELD = "form :is(input:not([type=hidden]), select, textarea):enabled";

"use client";

import { useEffect, useRef, type ReactNode } from "react";

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

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape and on a press outside, gives focus back. */
export function Dialog({ open, onClose, label, className, side, stays = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    element.showModal();
    // Also when the page around it is left and only hidden: a modal dialog that nobody sees would still hold the next page shut.
    return () => element.close();
  }, [open]);
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

"use client";

import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.client.tsx";

interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  /** The question, with the name of what it is about. */
  title: string;
  /** What follows from it. */
  children: ReactNode;
  /** The act in its own word: “Disable Ana”, never “OK”. */
  confirm: string;
  onConfirm: () => void;
  pending?: boolean;
  /** For what cannot be taken back. */
  dangerous?: boolean;
}

/** Asks once more before something that has consequences. The focus begins on the first button: the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, children, confirm, onConfirm, pending = false, dangerous = false } = props;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      label={title}
      className="veil m-auto w-[min(28rem,calc(100vw-2rem))] rounded-soft border border-line bg-paper-raised text-ink shadow-raised backdrop:bg-shade"
    >
      <div className="grid gap-2 p-6">
        <h2 className="text-title">{title}</h2>
        <div className="grid gap-2 text-small text-ink-soft">{children}</div>
        <div className="flex flex-wrap justify-end gap-2 pt-4">
          <Button look="secondary" onClick={onClose}>
            Back
          </Button>
          <Button look={dangerous ? "danger" : "primary"} onClick={onConfirm} disabled={pending}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

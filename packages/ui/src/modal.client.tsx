"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Dialog } from "./dialog.client.tsx";
import { IconButton } from "./icon-button.tsx";

interface ModalProps {
  open: boolean;
  onClose: () => void;
  title: string;
  lead?: ReactNode;
  /** While something in it must not be cut off by chance: only what is in it closes it. */
  stays?: boolean;
  /** Room for a list. */
  wide?: boolean;
  children: ReactNode;
}

/** A small form or a look at something, over the page. What is in it exists only while it is open, so a form begins empty. */
export function Modal({ open, onClose, title, lead, stays = false, wide = false, children }: ModalProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      label={title}
      stays={stays}
      className={classNames(
        "veil m-auto max-h-[calc(100dvh-2rem)] overflow-y-auto rounded-soft border border-line bg-paper-raised p-6 text-ink shadow-raised backdrop:bg-shade",
        wide ? "w-[min(40rem,calc(100vw-2rem))]" : "w-[min(32rem,calc(100vw-2rem))]",
      )}
    >
      {open ? (
        <div className="grid gap-4">
          <div className="grid gap-1">
            <div className="-my-1 flex items-center justify-between gap-4">
              <h2 className="text-title">{title}</h2>
              {stays ? null : <IconButton label="Close" icon={<X size={18} strokeWidth={1.6} />} onClick={onClose} />}
            </div>
            {lead ? <p className="text-small text-ink-soft">{lead}</p> : null}
          </div>
          {children}
        </div>
      ) : null}
    </Dialog>
  );
}

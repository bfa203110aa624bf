"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Dialog } from "./dialog.client.tsx";
import { IconButton } from "./icon-button.tsx";

const SIDES = {
  right: "ml-auto h-dvh max-h-none w-[min(28rem,100vw)]",
  left: "mr-auto h-dvh max-h-none w-[min(24rem,100vw)]",
  bottom: "mt-auto max-h-[88dvh] w-full",
} as const;

interface DrawerProps {
  open: boolean;
  onClose: () => void;
  title: string;
  side?: keyof typeof SIDES;
  /** Stays in sight below what scrolls. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A sheet that slides in from a side, over the page. */
export function Drawer({ open, onClose, title, side = "right", footer, children }: DrawerProps) {
  const classes = "sheet m-0 max-w-none overflow-hidden bg-paper-raised text-ink";
  return (
    <Dialog open={open} onClose={onClose} label={title} side={side} className={classNames(classes, SIDES[side])}>
      <div className="flex h-full max-h-[inherit] flex-col">
        <div className="flex items-center justify-between py-4 pr-3 pl-6">
          <h2 className="min-w-0 text-title [overflow-wrap:anywhere]">{title}</h2>
          <IconButton label="Close" icon={<X size={22} strokeWidth={1.4} />} onClick={onClose} />
        </div>
        <div className="grow overflow-y-auto overscroll-contain px-6 pb-6">{children}</div>
        {footer ? <div className="border-t border-line px-6 py-5">{footer}</div> : null}
      </div>
    </Dialog>
  );
}

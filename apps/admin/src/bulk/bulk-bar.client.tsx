"use client";

import { Button } from "@cartwright/ui/button";
import { IconButton } from "@cartwright/ui/icon-button";
import { X } from "lucide-react";
import type { ReactNode } from "react";

/** More than this would keep somebody waiting in front of the screen. */
export const AT_MOST = 250;

interface BulkBarProps {
  chosen: number;
  /** Rows that are shown. */
  shown: number;
  onAll: () => void;
  onNone: () => void;
  /** What can be done with them. */
  children: ReactNode;
}

/** What stands at the foot of the window while rows are chosen: how many, and what can be done with them. */
export function BulkBar({ chosen, shown, onAll, onNone, children }: BulkBarProps) {
  if (chosen === 0) return null;
  return (
    <div
      data-foot
      role="region"
      aria-label="Chosen rows"
      className="sticky bottom-3 z-20 mx-auto mt-3 flex w-fit max-w-full flex-wrap items-center gap-x-1 gap-y-1 rounded-soft border border-line-strong bg-paper-raised py-1.5 pr-1.5 pl-4 shadow-raised"
    >
      <p role="status" className="tabular pr-3 text-small font-medium whitespace-nowrap">
        {chosen} chosen
      </p>
      {chosen > AT_MOST ? (
        <p className="px-2 text-small text-danger">At most {AT_MOST} at once. Choose fewer.</p>
      ) : (
        children
      )}
      <span className="flex items-center">
        {chosen < shown ? (
          <Button look="subtle" onClick={onAll}>
            Choose all {shown} shown
          </Button>
        ) : null}
        <IconButton label="Choose none" icon={<X size={18} strokeWidth={1.6} />} onClick={onNone} />
      </span>
    </div>
  );
}

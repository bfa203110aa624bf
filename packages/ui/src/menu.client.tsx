"use client";

import { type KeyboardEvent, type MouseEvent, type ReactNode, type ToggleEvent, useId, useRef } from "react";
import { classNames } from "./class-names.ts";

interface MenuProps {
  /** What the button shows. */
  button: ReactNode;
  /** Its accessible name, where what it shows is only a picture. */
  label?: string | undefined;
  buttonClassName: string;
  className?: string | undefined;
  /** Links and buttons, each with `menuItemClasses`. */
  children: ReactNode;
}

/** How an entry of a menu looks, be it a link or a button. */
export const menuItemClasses =
  "flex min-h-9 pointer-coarse:min-h-11 w-full items-center gap-3 rounded-soft px-3 py-1.5 text-left text-small text-ink hover:bg-paper-sunk focus-visible:bg-paper-sunk focus-visible:outline-offset-0";

/** What opens beside a button and closes by itself: the browser's own popover. Arrow keys go through its entries. */
export function Menu({ button, label, buttonClassName, className, children }: MenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const place = ({ currentTarget, newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState === "open" && opener.current) placeBeside(currentTarget, opener.current);
  };
  const enter = ({ currentTarget, newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState === "open") entriesOf(currentTarget)[0]?.focus();
  };
  return (
    <>
      <button ref={opener} type="button" aria-label={label} popoverTarget={id} className={buttonClassName}>
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        role="presentation"
        onBeforeToggle={place}
        onToggle={enter}
        onKeyDown={goThrough}
        onClick={closeAfterChoice}
        className={classNames(
          "fixed inset-auto m-0 min-w-52 rounded-soft border border-line bg-paper-raised p-1.5 text-ink shadow-raised",
          className,
        )}
      >
        {children}
      </div>
    </>
  );
}

const GAP = 6;

/** Below the button, above it where there is no room; never outside the window. */
function placeBeside(menu: HTMLElement, opener: HTMLElement): void {
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const below = innerHeight - bottom > top;
  const toLeft = left > innerWidth / 2;
  Object.assign(menu.style, {
    top: below ? `${bottom + GAP}px` : "auto",
    bottom: below ? "auto" : `${innerHeight - top + GAP}px`,
    left: toLeft ? "auto" : `${Math.max(GAP, left)}px`,
    right: toLeft ? `${Math.max(GAP, innerWidth - right)}px` : "auto",
    maxHeight: `${(below ? innerHeight - bottom : top) - 2 * GAP}px`,
    overflowY: "auto",
  });
}

const entriesOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>("a[href], button:not(:disabled), input:not(:disabled)"),
];

function goThrough(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  const entries = entriesOf(event.currentTarget);
  const at = entries.indexOf(document.activeElement as HTMLElement);
  entries.at((at + step + entries.length) % entries.length)?.focus();
}

function closeAfterChoice({ target, currentTarget }: MouseEvent<HTMLDivElement>): void {
  if (target instanceof Element && target.closest("a[href], button")) currentTarget.hidePopover();
}

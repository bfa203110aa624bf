"use client";

import { classNames } from "@cartwright/ui/class-names";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";

interface PictureRailProps {
  label: string;
  count: number;
  shown: number;
  onShow: (index: number) => void;
  onOpen?: () => void;
  /** The shape of one picture's place. */
  className: string;
  picture: (index: number) => ReactNode;
}

/** A row that the browser itself lets one swipe and that snaps to each picture; arrow keys step through it. */
export function PictureRail({ label, count, shown, onShow, onOpen, className, picture }: PictureRailProps) {
  const rail = useRef<HTMLDivElement>(null);
  /** What the row was last asked to show, so that its own scrolling is not taken for the visitor's. */
  const heading = useRef<number | null>(null);

  useEffect(() => {
    const element = rail.current;
    if (!element || indexIn(element) === shown) return;
    heading.current = shown;
    const distance = Math.abs(indexIn(element) - shown);
    element.scrollTo({ left: shown * element.clientWidth, behavior: distance > 1 ? "instant" : "smooth" });
  }, [shown]);

  const onScroll = () => {
    const element = rail.current;
    if (!element) return;
    const index = indexIn(element);
    if (heading.current !== null) {
      if (index === heading.current) heading.current = null;
      return;
    }
    if (index !== shown) onShow(index);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (step === undefined) onOpen?.();
    else onShow((shown + step + count) % count);
  };

  return (
    <div
      ref={rail}
      // A row that scrolls has to be reachable by keyboard.
      tabIndex={0}
      role="group"
      aria-label={label}
      onScroll={onScroll}
      onPointerDown={() => (heading.current = null)}
      onWheel={() => (heading.current = null)}
      onKeyDown={onKeyDown}
      onClick={onOpen}
      className="no-scrollbar flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain focus-visible:outline-offset-[-4px]"
    >
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          aria-hidden={index !== shown}
          className={classNames("w-full shrink-0 snap-center snap-always", className)}
        >
          {picture(index)}
        </div>
      ))}
    </div>
  );
}

const indexIn = (element: HTMLElement): number =>
  element.clientWidth === 0 ? 0 : Math.round(element.scrollLeft / element.clientWidth);

"use client";

import type { ProductPicture } from "@cartwright/catalog/contract";
import { Dialog } from "@cartwright/ui/dialog.client";
import { IconButton } from "@cartwright/ui/icon-button";
import { Picture } from "@cartwright/ui/picture";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useState, type KeyboardEvent, type PointerEvent } from "react";
import { pictureSource } from "../catalog/picture-source.ts";

interface ZoomedPicturesProps {
  pictures: readonly ProductPicture[];
  title: string;
  shown: number;
  onShow: (index: number) => void;
  open: boolean;
  onClose: () => void;
}

const CLOSE_UP = 2.2;

/** One picture as large as the screen; a press brings it closer, and then it follows the pointer or the arrow keys. */
export function ZoomedPictures({ pictures, title, shown, onShow, open, onClose }: ZoomedPicturesProps) {
  const [near, setNear] = useState(false);
  const [at, setAt] = useState({ x: 50, y: 50 });
  const picture = pictures[shown];
  const step = (by: number) => {
    setNear(false);
    onShow((shown + by + pictures.length) % pictures.length);
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    setAt({ x: (100 * (event.clientX - left)) / width, y: (100 * (event.clientY - top)) / height });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const [x = 0, y = 0] = by;
    if (near) setAt((old) => ({ x: clamp(old.x + 12 * x), y: clamp(old.y + 12 * y) }));
    else if (x !== 0) step(x);
  };
  if (picture === undefined) return null;
  return (
    <Dialog
      open={open}
      onClose={() => {
        setNear(false);
        onClose();
      }}
      label={`${title}, enlarged`}
      className="veil m-0 h-dvh max-h-none w-screen max-w-none overflow-hidden bg-paper"
    >
      <div
        role="presentation"
        onKeyDown={onKeyDown}
        className="relative grid size-full place-items-center overflow-hidden"
      >
        <button
          type="button"
          aria-label={near ? "Step back from the picture" : "Step closer to the picture"}
          aria-pressed={near}
          onClick={() => setNear(!near)}
          onPointerMove={near ? follow : undefined}
          onPointerDown={follow}
          className="h-full max-w-full touch-none overflow-hidden focus-visible:outline-offset-[-4px]"
          style={{ cursor: near ? "zoom-out" : "zoom-in" }}
        >
          {open ? (
            <Picture
              picture={pictureSource(picture)}
              sizes="(min-width: 64rem) 80vh, 100vw"
              className="h-full max-h-dvh w-auto max-w-full object-contain transition-transform duration-200"
              style={near ? { transform: `scale(${CLOSE_UP})`, transformOrigin: `${at.x}% ${at.y}%` } : undefined}
            />
          ) : null}
        </button>
        <div className="absolute top-3 right-3">
          <IconButton
            label="Close"
            icon={<X size={24} strokeWidth={1.4} />}
            onClick={onClose}
            className="bg-paper/80"
          />
        </div>
        {pictures.length > 1 ? (
          <>
            <div className="absolute bottom-4 left-4 lg:top-1/2 lg:bottom-auto lg:-translate-y-1/2">
              <IconButton
                label="Previous picture"
                icon={<ChevronLeft size={26} strokeWidth={1.4} />}
                onClick={() => step(-1)}
                className="bg-paper/80"
              />
            </div>
            <div className="absolute right-4 bottom-4 lg:top-1/2 lg:bottom-auto lg:-translate-y-1/2">
              <IconButton
                label="Next picture"
                icon={<ChevronRight size={26} strokeWidth={1.4} />}
                onClick={() => step(1)}
                className="bg-paper/80"
              />
            </div>
            <p
              role="status"
              className="tabular absolute bottom-7 left-1/2 -translate-x-1/2 rounded-round bg-paper/80 px-3 py-1 text-fine"
            >
              {shown + 1} / {pictures.length}
            </p>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

const clamp = (percent: number): number => Math.min(100, Math.max(0, percent));

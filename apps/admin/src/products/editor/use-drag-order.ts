import { type DragEvent, useState } from "react";

/** Between which two things the dragged one would fall. */
type Falls = "before" | "after";

/**
 * Another order by drag: each thing is taken by its handle and falls into the place of the one that it is let go over. Files that
 * are dragged in from elsewhere are none of its business.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return {
    dragged,
    handle: (at: number) => ({
      draggable: true,
      onDragStart: ({ dataTransfer }: DragEvent) => {
        dataTransfer.effectAllowed = "move";
        // Without something to carry, Firefox does not begin.
        dataTransfer.setData("text/plain", "");
        setDragged(at);
      },
      onDragEnd: end,
    }),
    place: (at: number) => ({
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        setOver(at);
      },
      onDrop: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        if (dragged !== at) onMove(dragged, at);
        end();
      },
    }),
    falls: (at: number): Falls | null =>
      dragged === null || over !== at || dragged === at ? null : dragged < at ? "after" : "before",
  };
}

import { useEffect, useRef } from "react";

/** Where tabs are wider than the screen, the one that is `open` comes to its middle; the page itself does not move. */
export function useTabInSight(open: string | null) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = box.current?.querySelector("[aria-current]");
    const tabs = tab?.parentElement;
    if (tab === undefined || tab === null || tabs === undefined || tabs === null) return;
    const [of, within] = [tab.getBoundingClientRect(), tabs.getBoundingClientRect()];
    tabs.scrollLeft += of.left + of.width / 2 - (within.left + within.width / 2);
  }, [open]);
  return box;
}

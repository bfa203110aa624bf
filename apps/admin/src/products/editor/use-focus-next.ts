import { useEffect, useRef } from "react";

/** Puts the focus onto what the next rendering brings, or brings to another place: what was pressed may be gone then. */
export function useFocusNext<Root extends HTMLElement>() {
  const root = useRef<Root>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    root.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const focusNext = (selector: string): void => {
    wanted.current = selector;
  };
  return { root, focusNext };
}

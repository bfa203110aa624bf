import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 250;

/** What is being typed into a search: `change` hears of it once the typing pauses; what the address says otherwise wins. */
export function useTypedSearch(search: string, change: (search: string) => void) {
  const [typed, setTyped] = useState({ text: search, sent: search, heard: search });
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  if (typed.heard !== search)
    setTyped(typed.sent === search ? { ...typed, heard: search } : { text: search, sent: search, heard: search });
  const send = (text: string) => {
    clearTimeout(pause.current);
    const wanted = text.trim();
    if (wanted === typed.sent) return;
    setTyped((before) => ({ ...before, sent: wanted }));
    change(wanted);
  };
  return {
    text: typed.text,
    type: (text: string) => {
      setTyped((before) => ({ ...before, text }));
      clearTimeout(pause.current);
      pause.current = setTimeout(() => send(text), PAUSE_MS);
    },
    /** At once, for Enter. */
    send: () => send(typed.text),
    /** For whoever leaves the field: sent at once, but dropped when they follow a link, under whose finger nothing may move. */
    leave: (to: EventTarget | null) => {
      if (to instanceof HTMLAnchorElement) clearTimeout(pause.current);
      else send(typed.text);
    },
  };
}

import { useEffect, useState } from "react";
import type { Command, CommandSource } from "./commands.ts";

const PAUSE_MS = 150;
const SHORTEST = 2;

/** What the registered searches find for `text`, once the typing pauses. A search that fails finds nothing. */
export function useFoundCommands(
  text: string,
  sources: readonly CommandSource[],
): { found: readonly Command[]; searching: boolean } {
  const [answer, setAnswer] = useState<{ text: string; found: readonly Command[] }>({ text: "", found: [] });
  const wanted = text.trim();
  const asks = wanted.length >= SHORTEST && sources.some((source) => "search" in source);
  useEffect(() => {
    if (!asks) return;
    const stop = new AbortController();
    const pause = setTimeout(() => {
      const searches = sources.flatMap((source) => ("search" in source ? [source.search(wanted, stop.signal)] : []));
      void Promise.all(searches.map((search) => search.catch(() => []))).then((found) => {
        if (!stop.signal.aborted) setAnswer({ text: wanted, found: found.flat() });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [asks, wanted, sources]);
  const answered = asks && answer.text === wanted;
  return { found: answered ? answer.found : [], searching: asks && !answered };
}

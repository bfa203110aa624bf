"use client";

import { useEffect, useState } from "react";
import { waitWords } from "./wait-words.ts";

/** When it helps to try again: how long it takes and, where it takes long, the time of day; once it is there, it says so. */
export function RetryAfter({ ms }: { ms: number }) {
  const [wait] = useState(() => ({ words: waitWords(ms), until: new Date(Date.now() + ms) }));
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  if (over) return <p className="text-ink-soft">You can try again now.</p>;
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
  return (
    <p className="text-ink-soft">
      Try again in {wait.words}
      {ms > 90_000 ? `, at ${time.format(wait.until)}` : ""}.
    </p>
  );
}

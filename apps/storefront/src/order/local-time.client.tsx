"use client";

import { useHere } from "./use-here.ts";

const FORMATS = {
  time: { hour: "numeric", minute: "2-digit" },
  day: { day: "numeric", month: "long", year: "numeric" },
  "day and time": { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" },
} as const;

/** A moment in the reader's own time; in the server's document, which does not know theirs, in UTC. */
export function LocalTime({
  at,
  locale,
  show = "day and time",
}: {
  at: Date;
  locale: string;
  show?: keyof typeof FORMATS;
}) {
  const here = useHere();
  const named = show === "day" ? {} : ({ timeZoneName: "short" } as const);
  const zone = here ? {} : ({ timeZone: "UTC", ...named } as const);
  return (
    <time dateTime={at.toISOString()}>{new Intl.DateTimeFormat(locale, { ...FORMATS[show], ...zone }).format(at)}</time>
  );
}

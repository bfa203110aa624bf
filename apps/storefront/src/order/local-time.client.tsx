"use client";

import { useHere } from "./use-here.ts";

const FORMATS = {
  time: { hour: "numeric", minute: "2-digit" },
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
  const zone = here ? {} : ({ timeZone: "UTC", timeZoneName: "short" } as const);
  return (
    <time dateTime={at.toISOString()}>{new Intl.DateTimeFormat(locale, { ...FORMATS[show], ...zone }).format(at)}</time>
  );
}

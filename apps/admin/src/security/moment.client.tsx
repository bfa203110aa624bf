"use client";

import { useHere } from "../sign-in/use-here.ts";

const FORMAT = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;

/** A moment in the reader's own time; in the server's document, which does not know theirs, in UTC. */
export function Moment({ at }: { at: Date }) {
  const zone = useHere() ? {} : ({ timeZone: "UTC" } as const);
  return (
    <time dateTime={at.toISOString()} className="tabular">
      {new Intl.DateTimeFormat("en-GB", { ...FORMAT, ...zone }).format(at)}
    </time>
  );
}

"use client";

import { useSyncExternalStore } from "react";

const nothing = () => () => undefined;
const FORMAT = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const;

/** A moment in the reader's own time; in the server's document, which does not know theirs, in UTC. */
export function Moment({ at }: { at: Date }) {
  const here = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const zone = here ? {} : ({ timeZone: "UTC" } as const);
  return (
    <time dateTime={at.toISOString()} className="tabular">
      {new Intl.DateTimeFormat("en-GB", { ...FORMAT, ...zone }).format(at)}
    </time>
  );
}

"use client";

import { useSyncExternalStore } from "react";

interface MomentProps {
  at: Date;
  /** `ago`: “2 minutes ago” while it is near. `day`: without the time. */
  as?: "moment" | "ago" | "day";
}

const TICK_MS = 30_000;

/** A point in time in the words of whoever looks: their zone, their calendar. Until the browser knows them, in UTC. */
export function Moment({ at, as = "moment" }: MomentProps) {
  const now = useSyncExternalStore(everyTick, thisTick, () => null);
  const zone = now === null ? "UTC" : undefined;
  const full = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    ...(as === "day" ? {} : { timeStyle: "short" as const }),
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(at);
  const text = as === "ago" && now !== null ? agoText(at.getTime(), now) : null;
  return (
    <time dateTime={at.toISOString()} title={text === null ? undefined : full} className="tabular whitespace-nowrap">
      {text ?? full}
    </time>
  );
}

function everyTick(listener: () => void): () => void {
  const timer = setInterval(listener, TICK_MS);
  return () => clearInterval(timer);
}

const thisTick = (): number => Math.floor(Date.now() / TICK_MS) * TICK_MS;

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;
const FAR_MS = 14 * 86_400_000;

/** Null where a date says more than a distance. */
function agoText(at: number, now: number): string | null {
  const distance = at - now;
  if (Math.abs(distance) > FAR_MS) return null;
  const [unit, ms] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? ["minute", 60_000];
  if (Math.abs(distance) < 60_000) return "just now";
  return new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" }).format(Math.round(distance / ms), unit);
}

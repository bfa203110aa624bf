"use client";

import { useSyncExternalStore } from "react";
import { workingDaysAfter } from "./working-days.ts";

interface ArrivesBetweenProps {
  daysMin: number;
  daysMax: number;
  locale: string;
}

/** When an order of today arrives. The page is older than today, so the days stand in it and the dates come with the browser. */
export function ArrivesBetween({ daysMin, daysMax, locale }: ArrivesBetweenProps) {
  const inBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  if (!inBrowser) return <>{`In ${daysMin} to ${daysMax} working days`}</>;
  const today = new Date();
  const dates = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" });
  return <>{dates.formatRange(workingDaysAfter(today, daysMin), workingDaysAfter(today, daysMax))}</>;
}

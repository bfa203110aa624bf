"use client";

import { useSyncExternalStore } from "react";
import { workingDaysAfter } from "./working-days.ts";

interface ArrivesBetweenProps {
  daysMin: number;
  daysMax: number;
  locale: string;
}

/** When an order of today arrives. The page is older than today, so days stand in it and the dates come with the browser. */
export function ArrivesBetween({ daysMin, daysMax, locale }: ArrivesBetweenProps) {
  const inDates = () => {
    const today = new Date();
    const format = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" });
    return format.formatRange(workingDaysAfter(today, daysMin), workingDaysAfter(today, daysMax));
  };
  return useSyncExternalStore(never, inDates, () => `In ${daysMin} to ${daysMax} working days`);
}

const never = () => () => undefined;

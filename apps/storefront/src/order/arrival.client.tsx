"use client";

import { arrivalText, daysText } from "../checkout/arrival-text.ts";
import { useHere } from "./use-here.ts";

interface ArrivalProps {
  from: Date;
  method: { readonly daysMin: number; readonly daysMax: number };
  locale: string;
}

/** When a parcel arrives: the reader's own days, and in the server's document how many. */
export function Arrival({ from, method, locale }: ArrivalProps) {
  return useHere() ? arrivalText(from, method, locale) : daysText(method);
}

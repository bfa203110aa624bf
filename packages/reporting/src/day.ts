import { DAY } from "@cartwright/kernel/clock";

/** A day of the shop's calendar, `2026-11-21`. It has a beginning and an end only together with a time zone. */
export type Day = string;

/** So many days later, or earlier. Pure; no clock has a part in it. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** How many days a span has, both ends counted. */
export const daysIn = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY) + 1;

/** Every day from one to another, both in. */
export const daysFrom = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysIn(from, to)) }, (_, index) => daysAfter(from, index));

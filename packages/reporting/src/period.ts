import type { AskFigures } from "./contract.ts";
import type { LocalMoment } from "./calendar.store.ts";
import { type Day, daysAfter, daysIn } from "./day.ts";

export interface Period {
  readonly unit: "day" | "hour";
  readonly from: Day;
  readonly to: Day;
  readonly before: { readonly from: Day; readonly to: Day };
  /** The quarter of an hour that is under way on its last day; null where that day is over. */
  readonly quarter: number | null;
}

const LENGTHS = { today: 1, "7d": 7, "30d": 30, "90d": 90 } as const;

/**
 * The days that are meant, and those before them to compare with: as many, right before; for one single day the same weekday of
 * last week, since weekdays differ. Days that have not come are left out. Pure.
 */
export function periodOf(asked: AskFigures, now: LocalMoment): Period {
  const { from, to } = daysOf(asked, now.day);
  const days = daysIn(from, to);
  const back = days === 1 ? 7 : days;
  return {
    unit: days === 1 ? "hour" : "day",
    from,
    to,
    before: { from: daysAfter(from, -back), to: daysAfter(to, -back) },
    quarter: to === now.day ? now.quarter : null,
  };
}

function daysOf({ range, from, to }: AskFigures, today: Day): { from: Day; to: Day } {
  if (range !== "custom") return { from: daysAfter(today, 1 - LENGTHS[range]), to: today };
  const last = earlier(to ?? today, today);
  return { from: earlier(from ?? last, last), to: last };
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

/** `14:15` of quarter 57. Pure. */
export const clockOf = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;

import type { Currency } from "@cartwright/kernel/money";
import type { CurrencyFigures, PeriodFigures, Point } from "./contract.ts";
import { daysFrom } from "./day.ts";
import type { DaySum, QuarterSum } from "./figures.store.ts";
import type { Period } from "./period.ts";
import { changeOf, figuresOf, pointOf, sumOf } from "./sum.ts";

interface Known {
  readonly period: Period;
  readonly days: readonly DaySum[];
  readonly quarters: readonly QuarterSum[];
  readonly market: string | null;
}

/** Puts a period beside the one before it, each currency for itself. Pure. */
export function compare({ period, days, quarters, market }: Known): Pick<PeriodFigures, "currencies" | "markets"> {
  const asked = (row: DaySum) => market === null || row.marketCode === market;
  const markets = [...new Set(days.map(({ marketCode }) => marketCode))].toSorted();
  const currencies = [...new Set(days.filter(asked).map(({ currency }) => currency))].map((currency) => {
    const ours = (row: DaySum) => asked(row) && row.currency === currency;
    return ofCurrency(currency, { period, days: days.filter(ours), quarters: quarters.filter(ours) });
  });
  const weight = ({ now, before }: CurrencyFigures) => now.orders + before.orders;
  return {
    markets,
    currencies: currencies.toSorted((a, b) => weight(b) - weight(a) || a.currency.localeCompare(b.currency)),
  };
}

function ofCurrency(currency: Currency, { period, days, quarters }: Omit<Known, "market">): CurrencyFigures {
  const { from, to, before } = period;
  const within = (first: string, last: string) => days.filter(({ day }) => day >= first && day <= last);
  const now = figuresOf(sumOf(within(from, to)), currency);
  const then = figuresOf(sumOf(uptoNow(period, within(before.from, before.to), quarters)), currency);
  const points = period.unit === "hour" ? hoursOf : daysOf;
  return {
    currency,
    now,
    before: then,
    change: changeOf(now, then),
    series: points({ from, to, quarter: period.quarter }, days, quarters),
    seriesBefore: points({ ...before, quarter: null }, days, quarters),
  };
}

/** Of the last day before only what had happened by this time of day, where this period is still under way. */
function uptoNow({ before, quarter }: Period, days: readonly DaySum[], quarters: readonly QuarterSum[]) {
  if (quarter === null) return days;
  const soFar = quarters.filter((row) => row.day === before.to && row.quarter < quarter);
  return [...days.filter(({ day }) => day < before.to), ...soFar];
}

type Span = Pick<Period, "from" | "to" | "quarter">;

const daysOf = ({ from, to }: Span, days: readonly DaySum[]): Point[] =>
  daysFrom(from, to).map((day) => pointOf(day, sumOf(days.filter((row) => row.day === day))));

function hoursOf({ to, quarter }: Span, _: readonly DaySum[], quarters: readonly QuarterSum[]): Point[] {
  const hours = quarter === null ? 24 : Math.floor(quarter / 4) + 1;
  const ofDay = quarters.filter(({ day }) => day === to);
  return Array.from({ length: hours }, (_, hour) =>
    pointOf(String(hour).padStart(2, "0"), sumOf(ofDay.filter((row) => Math.floor(row.quarter / 4) === hour))),
  );
}

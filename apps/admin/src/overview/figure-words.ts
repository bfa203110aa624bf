import { formatMoney, money } from "@cartwright/kernel/money";
import type { Currency } from "@cartwright/kernel/money";
import type { Change, CurrencyFigures, Figures, PeriodFigures } from "@cartwright/reporting/contract";
import { MONEY_LOCALE } from "../orders/order-words.ts";
import type { Metric } from "./asked.ts";

export const METRIC_NAMES: Readonly<Record<Metric, string>> = {
  net: "Net revenue",
  orders: "Orders",
  average: "Average order",
  conversion: "Conversion",
};

/** What each means, in one sentence: figures that nobody understands are no use. */
export const METRIC_MEANINGS: Readonly<Record<Metric, string>> = {
  net: "What customers paid, tax and shipping included, less what was refunded.",
  orders: "Orders that were paid, also those that were cancelled later.",
  average: "What customers paid, by paid orders.",
  conversion:
    "Carts that have become a paid order, of all carts that were started, by the day of the start: the latest days still rise.",
};

const count = new Intl.NumberFormat("en-GB");
const percent = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 });
const wholePercent = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });

export const moneyWords = (amount: number, currency: Currency): string =>
  formatMoney(money(amount, currency), MONEY_LOCALE);

/** A value of a chart, in the words of what is measured. */
export function valueWords(metric: Metric, value: number, currency: Currency): string {
  if (metric === "orders") return count.format(value);
  if (metric === "conversion") return percent.format(value);
  return moneyWords(value, currency);
}

/** The same for an axis: `$1.2K`. */
export function shortValueWords(metric: Metric, value: number, currency: Currency): string {
  if (metric === "orders") return count.format(value);
  if (metric === "conversion") return percent.format(value);
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const short = {
    style: "currency",
    currency,
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(MONEY_LOCALE, short).format(value / 10 ** digits);
}

/** A total, or null where there was nothing to take it of. */
export function totalWords(metric: Metric, figures: Figures): string | null {
  if (metric === "net") return formatMoney(figures.net, MONEY_LOCALE);
  if (metric === "orders") return count.format(figures.orders);
  if (metric === "average") return figures.average === null ? null : formatMoney(figures.average, MONEY_LOCALE);
  return figures.conversion === null ? null : percent.format(figures.conversion);
}

export interface Trend {
  readonly way: "up" | "down" | "same";
  /** `12%`, `0.4 points`. */
  readonly words: string;
}

/** Null where there is nothing to compare with. */
export function trendOf(metric: Metric, change: Change): Trend | null {
  const by = change[metric];
  if (by === null) return null;
  const points = metric === "conversion";
  const rounded = points ? Math.round(by * 1000) / 10 : Math.round(by * 100);
  const words = points
    ? `${Math.abs(rounded)} ${Math.abs(rounded) === 1 ? "point" : "points"}`
    : wholePercent.format(Math.abs(rounded) / 100);
  return { way: rounded > 0 ? "up" : rounded < 0 ? "down" : "same", words };
}

type Part = "weekday" | "day" | "month";

/** Put together by us: servers and browsers do not agree on the comma. */
function partsIn(length: "long" | "short"): (day: string) => Readonly<Record<Part, string>> {
  const format = new Intl.DateTimeFormat("en-GB", { weekday: length, day: "numeric", month: length, timeZone: "UTC" });
  // Days are the shop's calendar days: no clock of a browser has a part in them.
  return (day) =>
    Object.fromEntries(
      format.formatToParts(new Date(`${day}T00:00:00Z`)).map(({ type, value }) => [type, value]),
    ) as Record<Part, string>;
}

const short = partsIn("short");
const long = partsIn("long");
const shortDayWords = (at: string): string => `${short(at).day} ${short(at).month}`;
const dayWords = (at: string): string => `${short(at).weekday} ${shortDayWords(at)}`;
export const longDayWords = (at: string): string => `${long(at).weekday} ${long(at).day} ${long(at).month}`;

/** What a point of a chart is: “Tue 3 Mar”, “14:00”. */
export const stepWords = (at: string): string => (at.length === 2 ? `${at}:00` : dayWords(at));
export const shortStepWords = (at: string): string => (at.length === 2 ? `${at}:00` : shortDayWords(at));

type Named = Pick<PeriodFigures, "from" | "to" | "before" | "until" | "unit">;

/** “14 Feb to 14 Mar”, or the day itself. */
export const periodWords = ({ from, to }: { from: string; to: string }): string =>
  from === to ? dayWords(from) : `${shortDayWords(from)} to ${shortDayWords(to)}`;

/** What the figures are compared with: “last Saturday by 14:15”, “the 30 days before”. */
export function comparedWords({ before, until, unit }: Named): string {
  const by = until === null ? "" : ` by ${until}`;
  if (unit === "hour") return until === null ? periodWords(before) : `last ${long(before.to).weekday}${by}`;
  return `${periodWords(before)}${by}`;
}

/** The figures of the currency that was asked for, else of the one with most orders; null where nothing happened at all. */
export const shownCurrency = ({ currencies }: PeriodFigures, asked: string | null): CurrencyFigures | null =>
  currencies.find(({ currency }) => currency === asked) ?? currencies[0] ?? null;

/** The value below which this part of the values lies, 0 < part ≤ 1; 0 when there are none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A figure of several runs: its median, and how far the runs lay apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** Three significant digits at most, with thin spaces in thousands: “1 940”, “48.2”, “0.31”. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en").replaceAll(",", " ");
  return String(Number(value.toPrecision(3)));
}

/** “1 940 (1 900–1 960)”, or the value alone when it was measured once. */
export const shownSpread = ({ median: middle, least, most }: Spread): string =>
  least === most ? shown(middle) : `${shown(middle)} (${shown(least)}–${shown(most)})`;

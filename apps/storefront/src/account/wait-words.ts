const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long until something helps again, rounded up, so that nobody is told to come back too early. */
export function waitWords(ms: number): string {
  if (ms <= 90_000) return amount(Math.max(1, Math.ceil(ms / 1_000)), "second");
  if (ms <= 90 * MINUTE) return amount(Math.ceil(ms / MINUTE), "minute");
  return amount(Math.ceil(ms / HOUR), "hour");
}

const amount = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

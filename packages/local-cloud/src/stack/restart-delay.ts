const WINDOW_MS = 120_000;
const LIMIT = 6;
const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/**
 * How long to wait before a part that has died is started again, in milliseconds; undefined when it has died so often
 * lately that starting it again helps nobody. `deaths` are the times of its deaths, this one included.
 */
export function restartDelay(deaths: readonly number[], now: number): number | undefined {
  const lately = deaths.filter((at) => now - at < WINDOW_MS).length;
  return lately > LIMIT ? undefined : Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, lately - 1));
}

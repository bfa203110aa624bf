/** Looks often enough that no second is skipped. */
const LOOK_MS = 250;

interface CountDown {
  /** How many whole seconds are left. */
  readonly tell: (left: number) => void;
  /** Once, when none is left. */
  readonly ask: () => void;
}

/**
 * Counts a pause down by the clock, so that a tab that slept knows at once that it is over. Answers how to stop before the end.
 */
export function countDown(pauseMs: number, { tell, ask }: CountDown): () => void {
  const over = Date.now() + pauseMs;
  const ticking = setInterval(() => {
    const left = secondsIn(over - Date.now());
    tell(left);
    if (left > 0) return;
    clearInterval(ticking);
    ask();
  }, LOOK_MS);
  return () => clearInterval(ticking);
}

export const secondsIn = (ms: number): number => Math.max(0, Math.ceil(ms / 1_000));

import type { Page } from "@playwright/test";

/** Waits for every movement of the page that has an end. */
export function comesToRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    await Promise.all(ending.map((moving) => moving.finished.catch(() => undefined)));
  });
}

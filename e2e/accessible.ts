import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { comesToRest } from "./comes-to-rest.ts";

/** Holds what the page shows right now, its frames included, against WCAG 2.2 AA. `what` names it in a failure. */
export async function isAccessible(page: Page, what: string, { without = "" } = {}): Promise<void> {
  await comesToRest(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (without === "" ? axe : axe.exclude(without)).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const told = grave.flatMap(({ id, help, nodes }) =>
    // Frames here let the page show through, and axe takes what is behind them for white.
    nodes.flatMap(({ target, failureSummary }) =>
      id === "color-contrast" && target.length > 1 ? [] : `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`,
    ),
  );
  expect.soft(told, what).toEqual([]);
}

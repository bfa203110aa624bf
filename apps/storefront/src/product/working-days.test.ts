import { expect, test } from "vitest";
import { workingDaysAfter } from "./working-days.ts";

const friday = new Date(2026, 10, 20, 18);

test("nothing arrives at a weekend", () => {
  expect(workingDaysAfter(friday, 1).toDateString()).toBe("Mon Nov 23 2026");
  expect(workingDaysAfter(friday, 6).toDateString()).toBe("Mon Nov 30 2026");
});

test("no working day later is today", () => {
  expect(workingDaysAfter(friday, 0).toDateString()).toBe("Fri Nov 20 2026");
});

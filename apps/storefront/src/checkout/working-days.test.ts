import { expect, test } from "vitest";
import { arrivalText, daysText, workingDaysAfter } from "./working-days.ts";

const friday = new Date(2026, 10, 20, 15, 0);

test("a weekend does not count as delivery days", () => {
  expect(workingDaysAfter(friday, 1).getDate()).toBe(23);
  expect(workingDaysAfter(friday, 6).getDate()).toBe(30);
  expect(workingDaysAfter(new Date(2026, 10, 21), 2).getDate()).toBe(24);
});

test("an arrival is a range of days in the reader's language", () => {
  expect(arrivalText(friday, { daysMin: 3, daysMax: 6 }, "en-GB")).toMatch(/25.*30 Nov/);
  expect(daysText({ daysMin: 3, daysMax: 6 })).toBe("3–6 working days");
  expect(daysText({ daysMin: 1, daysMax: 1 })).toBe("1 working day");
});

import { expect, test } from "vitest";
import { arrivalText, daysText } from "./arrival-text.ts";

const friday = new Date(2026, 10, 20, 15, 0);

test("an arrival is a range of days in the reader's language", () => {
  expect(arrivalText(friday, { daysMin: 3, daysMax: 6 }, "en-GB")).toMatch(/25.*30 Nov/);
  expect(daysText({ daysMin: 3, daysMax: 6 })).toBe("3–6 working days");
  expect(daysText({ daysMin: 1, daysMax: 1 })).toBe("1 working day");
});

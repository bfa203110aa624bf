import { expect, test } from "vitest";
import { daysWords } from "./days-words.ts";

test("how long something travels reads as one says it", () => {
  expect(daysWords({ daysMin: 1, daysMax: 1 })).toBe("1 working day");
  expect(daysWords({ daysMin: 2, daysMax: 2 })).toBe("2 working days");
  expect(daysWords({ daysMin: 0, daysMax: 1 })).toBe("0 to 1 working days");
  expect(daysWords({ daysMin: 3, daysMax: 6 })).toBe("3 to 6 working days");
});

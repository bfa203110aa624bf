import { expect, test } from "vitest";
import { waitWords } from "./wait-words.ts";

test.each([
  [1, "1 second"],
  [1_000, "1 second"],
  [40_200, "41 seconds"],
  [90_001, "2 minutes"],
  [14 * 60_000 + 1, "15 minutes"],
  [5_400_001, "2 hours"],
])("%i milliseconds are %s", (ms, words) => {
  expect(waitWords(ms)).toBe(words);
});

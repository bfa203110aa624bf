import { expect, test } from "vitest";
import { ageWords, countedWords, everyWords, messagesWords, plainWords, tookWords } from "./words.ts";

test("an age is told in the unit that matters, and never larger than it is", () => {
  expect([0, 12.9, 59.99, 60, 3_599, 7_500, 86_399, 86_400, 400_000].map(ageWords)).toEqual([
    "0 s",
    "12 s",
    "59 s",
    "1 min",
    "59 min",
    "2 h 5 min",
    "23 h 59 min",
    "1 day",
    "4 days",
  ]);
  expect(ageWords(-3)).toBe("0 s");
});

test("what took long is told from what took no time", () => {
  expect([0.0004, 0.0213, 0.8, 4.26, 75].map(tookWords)).toEqual(["< 0.01 s", "0.021 s", "0.8 s", "4.3 s", "1 min"]);
});

test("a rhythm is told in whole units", () => {
  expect([1, 5, 15, 60, 90, 3_600, 86_400].map(everyWords)).toEqual([
    "every second",
    "every 5 s",
    "every 15 s",
    "every minute",
    "every 90 s",
    "every hour",
    "every day",
  ]);
});

test("a count that was not finished does not look like one that was", () => {
  expect(countedWords({ count: 1_000, more: true })).toBe("1,000+");
  expect(countedWords({ count: 7, more: false })).toBe("7");
  expect(messagesWords({ count: 1, more: false })).toBe("1 message");
  expect(messagesWords({ count: 1_000, more: true })).toBe("more than 1,000 messages");
});

test("names of ours are read as words", () => {
  expect(plainWords("collect-dead-letters")).toBe("Collect dead letters");
});

import { expect, test } from "vitest";
import { agoInWords, ChangedMeanwhile } from "./changed-meanwhile.ts";

const now = new Date("2026-11-21T12:00:00Z");
const before = (seconds: number) => new Date(now.getTime() - seconds * 1_000);

test.for([
  [-3, "just now"],
  [59, "just now"],
  [60, "1 minute ago"],
  [7_199, "1 hour ago"],
  [200_000, "2 days ago"],
] as const)("%d seconds are “%s”", ([seconds, words]) => {
  expect(agoInWords(before(seconds), now)).toBe(words);
});

test("who was first is named, and nobody where the log does not know", () => {
  const refusal = new ChangedMeanwhile("the zone Europe", { name: "Ana", at: before(120), own: false }, now);
  expect(refusal.message).toBe("Ana changed the zone Europe 2 minutes ago. Look at it again, then save.");
  expect(refusal).toMatchObject({ code: "CHANGED_MEANWHILE", details: { by: "Ana", at: "2026-11-21T11:58:00.000Z" } });
  expect(refusal.details).not.toHaveProperty("own");
  expect(new ChangedMeanwhile("the market", null, now).message).toMatch(/^Somebody has changed the market meanwhile/);
});

test("whoever changed it in another tab is not told of somebody else", () => {
  const refusal = new ChangedMeanwhile("the zone Europe", { name: "Ana", at: before(5), own: true }, now);
  expect(refusal.message).toBe("You changed the zone Europe in another tab just now. Look at it again, then save.");
  expect(refusal.details).toMatchObject({ by: "Ana", own: true });
});

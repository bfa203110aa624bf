import type { RedriveStep } from "@cartwright/messaging/contract";
import { expect, test } from "vitest";
import { afterStep, goesOn, notBegun, totalOf } from "./redrive-progress.ts";

const through = new Date("2026-11-20T10:00:00Z");
const exactly = (count: number) => ({ count, more: false });
const step = (redriven: number, left: number): RedriveStep => ({ redriven, left: exactly(left), through });

test("steps are taken until none is left, and each passes on the moment of the first", () => {
  let progress = notBegun(exactly(340));
  expect(progress.through).toBeUndefined();
  progress = afterStep(progress, step(200, 140));
  expect([goesOn(progress), progress.sent, totalOf(progress)]).toEqual([true, 200, 340]);
  expect(progress.through).toBe(through);
  progress = afterStep(progress, step(140, 0));
  expect([goesOn(progress), progress.sent, totalOf(progress)]).toEqual([false, 340, 340]);
});

test("what somebody else is sending is left to them after a while", () => {
  let progress = notBegun(exactly(3));
  for (const _ of [1, 2, 3, 4]) progress = afterStep(progress, step(0, 3));
  expect(goesOn(progress)).toBe(true);
  expect(goesOn(afterStep(progress, step(0, 3)))).toBe(false);
  expect(goesOn(afterStep(afterStep(progress, step(1, 2)), step(0, 2)))).toBe(true);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countDown } from "./count-down.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aPause(ms: number) {
  const told: number[] = [];
  const ask = vi.fn();
  const stop = countDown(ms, { tell: (left) => void (told.at(-1) === left || told.push(left)), ask });
  return { told, ask, stop };
}

test("a pause tells each of its seconds and asks once when it is over, not before", () => {
  const { told, ask } = aPause(3_200);
  vi.advanceTimersByTime(3_000);
  expect(ask).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([3, 2, 1, 0]);
  expect(ask).toHaveBeenCalledOnce();
});

test("a tab that slept through the pause asks as soon as it wakes", () => {
  const { told, ask } = aPause(50_000);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(250);
  expect(told).toEqual([0]);
  expect(ask).toHaveBeenCalledOnce();
});

test("whoever leaves the page is asked for nothing", () => {
  const { ask, stop } = aPause(1_000);
  stop();
  vi.advanceTimersByTime(5_000);
  expect(ask).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dismissToast, holdToasts, toast, toasts } from "./toast.ts";

const shown = (): string[] => toasts.current().map(({ message }) => message);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const { id } of toasts.current()) dismissToast(id);
  vi.useRealTimers();
});

test("what is said in passing goes after six seconds, and no more than three are shown", () => {
  for (const message of ["one", "two", "three", "four"]) toast(message);
  expect(shown()).toEqual(["two", "three", "four"]);
  vi.advanceTimersByTime(6_000);
  expect(shown()).toEqual([]);
});

test("while somebody points at it, it stays, and goes a moment after they let go", () => {
  toast("Saved.");
  holdToasts(true);
  vi.advanceTimersByTime(60_000);
  expect(shown()).toEqual(["Saved."]);
  holdToasts(false);
  vi.advanceTimersByTime(1_000);
  expect(shown()).toEqual(["Saved."]);
  vi.advanceTimersByTime(1_000);
  expect(shown()).toEqual([]);
});

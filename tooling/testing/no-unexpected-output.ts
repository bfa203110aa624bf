import { afterEach, beforeEach, expect, vi } from "vitest";

/**
 * A warning or an error on the console that a test did not ask for fails that test. A test that provokes one spies
 * on the console itself; its spy replaces this one.
 */
const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  for (const level of ["warn", "error"] as const) {
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      written.push(`console.${level}: ${args.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(written, "unexpected output on the console").toEqual([]);
});

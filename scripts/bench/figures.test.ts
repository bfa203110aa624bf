import { describe, expect, test } from "vitest";
import { percentile, shown, shownSpread, spreadOf } from "./figures.ts";

describe("figures", () => {
  test("a percentile is one of the values, and the whole is the greatest", () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(values, 0.95)).toBe(95);
    expect(percentile(values, 1)).toBe(100);
    expect(percentile([], 0.95)).toBe(0);
  });

  test("several runs are shown as a median with its range, one run as itself", () => {
    expect(shownSpread(spreadOf([1900, 1960, 1940]))).toBe("1 940 (1 900–1 960)");
    expect(shownSpread(spreadOf([12.345]))).toBe("12.3");
  });

  test("nothing is shown more exactly than it was measured", () => {
    expect([0.3149, 48.249, 12345.6].map(shown)).toEqual(["0.315", "48.2", "12 346"]);
  });
});

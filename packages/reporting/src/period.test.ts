import { describe, expect, test } from "vitest";
import { AskFigures } from "./contract.ts";
import { daysAfter, daysFrom, daysIn } from "./day.ts";
import { clockOf, periodOf } from "./period.ts";

const now = { day: "2026-03-10", quarter: 57 };
const ask = (asked: unknown) => periodOf(AskFigures.parse(asked), now);

describe("a period", () => {
  test("of today is compared with the same weekday of last week, in hours", () => {
    expect(ask({ range: "today" })).toEqual({
      unit: "hour",
      from: "2026-03-10",
      to: "2026-03-10",
      before: { from: "2026-03-03", to: "2026-03-03" },
      quarter: 57,
    });
  });

  test("of several days is compared with as many right before it", () => {
    expect(ask({ range: "30d" })).toMatchObject({
      unit: "day",
      from: "2026-02-09",
      to: "2026-03-10",
      before: { from: "2026-01-10", to: "2026-02-08" },
    });
  });

  test("that is over is compared as a whole; one day of it in hours", () => {
    expect(ask({ range: "custom", from: "2026-02-01", to: "2026-02-07" })).toMatchObject({
      quarter: null,
      unit: "day",
    });
    expect(ask({ range: "custom", from: "2026-02-07", to: "2026-02-07" })).toMatchObject({
      quarter: null,
      unit: "hour",
    });
  });

  test("does not reach into days that have not come", () => {
    expect(ask({ range: "custom", from: "2026-03-08", to: "2026-04-30" })).toMatchObject({
      to: "2026-03-10",
      quarter: 57,
    });
    expect(ask({ range: "custom", from: "2026-05-01", to: "2026-05-02" })).toMatchObject({
      from: "2026-03-10",
      to: "2026-03-10",
    });
  });
});

test.each([
  { range: "custom" },
  { range: "custom", from: "2026-03-02" },
  { range: "custom", from: "2026-03-02", to: "2026-03-01" },
  { range: "custom", from: "2024-01-01", to: "2026-03-01" },
  { range: "custom", from: "0000-01-01", to: "0000-01-02" },
  { range: "yesterday" },
  { range: "today", market: "everywhere" },
])("is refused as it makes no sense: %o", (asked) => {
  expect(AskFigures.safeParse(asked).success).toBe(false);
});

test("days follow each other over the ends of months and years, and through changes of clocks", () => {
  expect(daysFrom("2025-12-30", "2026-01-02")).toEqual(["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"]);
  expect(daysIn("2026-03-01", "2026-03-31")).toBe(31);
  expect(daysAfter("2024-03-01", -1)).toBe("2024-02-29");
});

test("a quarter of an hour has a time", () => {
  expect([0, 57, 95].map(clockOf)).toEqual(["00:00", "14:15", "23:45"]);
});

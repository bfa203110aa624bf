import { money, zero } from "@cartwright/kernel/money";
import type { CurrencyFigures, Figures, PeriodFigures } from "@cartwright/reporting/contract";
import { describe, expect, test } from "vitest";
import { comparedWords, shortValueWords, shownCurrency, totalWords, trendOf, valueWords } from "./figure-words.ts";
import { chartOf } from "./period-panel.tsx";

const YEN: Figures = {
  orders: 1_200,
  units: 0,
  gross: zero("JPY"),
  refunds: 0,
  refunded: zero("JPY"),
  net: money(-1_500, "JPY"),
  shipping: zero("JPY"),
  tax: zero("JPY"),
  average: null,
  cartsStarted: 8,
  cartsPaid: 1,
  conversion: 0.125,
};
const CHANGE = { net: null, orders: 0.124, average: -0.2, conversion: 0.0102 };
const week = { from: "2026-03-04", to: "2026-03-10", before: { from: "2026-02-25", to: "2026-03-03" } } as const;

describe("figures in words", () => {
  test("have the decimals of their currency, and a dash's place where there is nothing", () => {
    expect([totalWords("net", YEN), totalWords("orders", YEN)]).toEqual(["-¥1,500", "1,200"]);
    expect([totalWords("average", YEN), totalWords("conversion", YEN)]).toEqual([null, "12.5%"]);
    expect(valueWords("average", 12_345, "KWD")).toMatch(/12\.345/);
  });

  test("are short beside an axis", () => {
    expect([shortValueWords("net", 120_000, "USD"), shortValueWords("net", 1_500, "JPY")]).toEqual(["$1.2K", "¥1.5K"]);
    expect(shortValueWords("net", 2_000_000, "KWD")).toMatch(/2K/);
    expect(shortValueWords("conversion", 0.05, "USD")).toBe("5%");
  });

  test("say how they have changed: in percent, a percentage in points", () => {
    expect(trendOf("orders", CHANGE)).toEqual({ way: "up", words: "12%" });
    expect(trendOf("average", CHANGE)).toEqual({ way: "down", words: "20%" });
    expect(trendOf("conversion", CHANGE)).toEqual({ way: "up", words: "1 point" });
    expect(trendOf("net", CHANGE)).toBeNull();
    expect(trendOf("orders", { ...CHANGE, orders: 0.001 })).toEqual({ way: "same", words: "0%" });
  });

  test("say what they are compared with, and up to when", () => {
    expect(comparedWords({ ...week, unit: "day", until: "14:15" })).toBe("25 Feb to 3 Mar by 14:15");
    const today = { from: "2026-03-10", to: "2026-03-10", before: { from: "2026-03-03", to: "2026-03-03" } };
    expect(comparedWords({ ...today, unit: "hour", until: "14:15" })).toBe("last Tuesday by 14:15");
    expect(comparedWords({ ...today, unit: "hour", until: null })).toBe("Tue 3 Mar");
  });
});

const point = (at: string, orders: number) => ({ at, net: orders * 100, orders, average: null, conversion: null });
const GBP: CurrencyFigures = {
  currency: "GBP",
  now: { ...YEN, orders: 3 },
  before: { ...YEN, orders: 1 },
  change: CHANGE,
  series: [point("2026-03-09", 1), point("2026-03-10", 2)],
  seriesBefore: [point("2026-03-02", 0), point("2026-03-03", 1)],
};
const period = { ...week, unit: "day", until: null, currencies: [GBP] } as unknown as PeriodFigures;

test("a chart has a line for the period and one for that before, each with its own days", () => {
  const { lines, ticks, step } = chartOf(period, GBP, "orders");
  expect([ticks, step]).toEqual([["9 Mar", "10 Mar"], "Day"]);
  expect(lines.map(({ values, total }) => [values, total])).toEqual([
    [[1, 2], "3"],
    [[0, 1], "1"],
  ]);
  expect(lines[1]?.steps).toEqual(["Mon 2 Mar", "Tue 3 Mar"]);
});

test("of several currencies the one that was asked for is shown, else the first", () => {
  expect(shownCurrency(period, "USD")?.currency).toBe("GBP");
  expect(shownCurrency({ ...period, currencies: [] }, null)).toBeNull();
});

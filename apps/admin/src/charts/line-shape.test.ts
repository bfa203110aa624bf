import { expect, test } from "vitest";
import { areaPath, HEIGHT, linePath, namedSteps, shapeOf, WIDTH } from "./line-shape.ts";

const lineOf = (...values: (number | null)[]) => ({ style: "now", name: "", total: "", values, steps: [] }) as const;
const shapeFor = (values: (number | null)[], whole = false) =>
  shapeOf({ lines: [lineOf(...values)], ticks: values.map(String), whole });

test("the axis begins at zero, ends above the highest value, and is divided evenly by round numbers", () => {
  const { levels, yOf } = shapeFor([1_234, 87_654, 43_000]);
  expect(levels).toEqual([0, 20_000, 40_000, 60_000, 80_000, 100_000]);
  expect([yOf(0), yOf(100_000)]).toEqual([HEIGHT, 0]);
});

test("money that went back reaches below zero, and the ends of the axis are still among its levels", () => {
  const { levels, yOf } = shapeFor([500, -300]);
  expect([yOf(levels[0]!), yOf(levels.at(-1)!)]).toEqual([HEIGHT, 0]);
  expect(levels).toContain(0);
});

test("what is counted has whole numbers, also where there are few or none", () => {
  for (const values of [
    [0, 0],
    [1, 0],
    [3, 2],
    [170, 12],
  ])
    expect(shapeFor(values, true).levels.every((level) => Number.isInteger(level))).toBe(true);
});

test("nothing at all is a line at zero", () => {
  const shape = shapeFor([0, 0, 0]);
  expect(shape.levels).toEqual([0]);
  expect(linePath([0, 0, 0], shape)).toMatch(/^M166\.7,300L500,300/);
});

test("each step has the same room, its point in the middle; a missing value interrupts the line", () => {
  const shape = shapeFor([0, 10, null, 10]);
  expect([0, 3].map(shape.xOf)).toEqual([WIDTH / 8, (WIDTH / 8) * 7]);
  expect(linePath([0, 10, null, 10], shape).match(/M/g)).toHaveLength(2);
  expect(areaPath([0, 10, null, 10], shape).match(/M/g)).toHaveLength(2);
});

test("some steps are named, evenly and the last among them", () => {
  expect([...namedSteps(30, 6)]).toEqual([4, 9, 14, 19, 24, 29]);
  expect([...namedSteps(7, 8)]).toHaveLength(7);
  expect([...namedSteps(0, 8)]).toEqual([]);
});

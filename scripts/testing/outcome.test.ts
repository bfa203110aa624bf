import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asLine, outcomeIn, playwrightOutcome, settled, sum, vitestOutcome } from "./outcome.ts";

const reported = (report: object): string => {
  const file = join(mkdtempSync(join(tmpdir(), "cartwright-")), "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
};

test("a plain last line counts, and what merely looks like one does not", () => {
  expect(outcomeIn(["3 passed, 1 failed", "more", "11 passed, 0 failed"])).toEqual({ passed: 11, failed: 0 });
  expect(outcomeIn(["Tests 3 passed, 1 failed so far"])).toBeUndefined();
});

test("a test file that could not be loaded is a failure", () => {
  const file = reported({
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
    ],
  });
  expect(vitestOutcome(file)).toEqual({ passed: 4, failed: 2 });
});

test("errors outside of journeys are failures", () => {
  expect(playwrightOutcome(reported({ stats: { expected: 7, unexpected: 1, flaky: 1 }, errors: [{}] }))).toEqual({
    passed: 8,
    failed: 2,
  });
  expect(playwrightOutcome("no such file")).toBeUndefined();
});

test("a runner that fails never counts as green, whatever it says", () => {
  expect(settled(undefined, false)).toEqual({ passed: 0, failed: 1 });
  expect(settled({ passed: 9, failed: 0 }, false)).toEqual({ passed: 9, failed: 1 });
  expect(settled({ passed: 9, failed: 2 }, false)).toEqual({ passed: 9, failed: 2 });
  expect(settled(undefined, true)).toEqual({ passed: 1, failed: 0 });
});

test("all runners make one line", () => {
  expect(
    asLine(
      sum([
        { passed: 2, failed: 0 },
        { passed: 3, failed: 1 },
      ]),
    ),
  ).toBe("5 passed, 1 failed");
});

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

test("a test file that could not be loaded is a failure, and each failure is named with what it said", () => {
  const failedTest = {
    status: "failed",
    fullName: "two and two",
    failureMessages: ["\u001b[31mexpected 4\u001b[39m\n\nnot 5"],
  };
  const file = reported({
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { name: "a.test.ts", status: "failed", message: "no such module", assertionResults: [] },
      { name: "b.test.ts", status: "failed", message: "", assertionResults: [failedTest, { status: "passed" }] },
    ],
  });
  expect(vitestOutcome(file)).toEqual({
    passed: 4,
    failed: 2,
    remarks: ["a.test.ts\n    no such module", "b.test.ts: two and two\n    expected 4\n    not 5"],
  });
});

test("errors outside of journeys are failures, and a journey that needed a second try is named", () => {
  const spec = (title: string, status: string, message?: string) => ({
    file: "a.spec.ts",
    title,
    tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  });
  const file = reported({
    stats: { expected: 7, unexpected: 1, flaky: 1 },
    errors: [{ message: "no browser" }],
    suites: [
      {
        specs: [spec("buys", "expected")],
        suites: [{ specs: [spec("pays", "flaky"), spec("waits", "unexpected", "too late")] }],
      },
    ],
  });
  expect(playwrightOutcome(file)).toEqual({
    passed: 8,
    failed: 2,
    remarks: [
      "outside of the journeys\n    no browser",
      "a.spec.ts: pays (passed when tried again)",
      "a.spec.ts: waits\n    too late",
    ],
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

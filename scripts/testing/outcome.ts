import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** What one runner says of its tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What failed, and journeys that passed only when tried again: a line or a few for each. */
  readonly remarks?: readonly string[];
}

/** The last “N passed, N failed” of an output; undefined when it has none. */
export function outcomeIn(lines: readonly string[]): Outcome | undefined {
  const last = lines.findLast((line) => PLAIN.test(line.trim()));
  const numbers = last === undefined ? null : PLAIN.exec(last.trim());
  return numbers ? { passed: Number(numbers[1]), failed: Number(numbers[2]) } : undefined;
}

const PLAIN = /^(\d+) passed, (\d+) failed$/;

/** Vitest's JSON report; a file that could not be loaded counts as one failure. */
export function vitestOutcome(file: string): Outcome | undefined {
  const report = readReport<{
    numPassedTests: number;
    numFailedTests: number;
    testResults: VitestFile[];
  }>(file);
  if (!report) return undefined;
  const failed = report.testResults.filter((suite) => suite.status === "failed");
  const unloadable = failed.filter((suite) => suite.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    remarks: [
      ...unloadable.map(({ name, message }) => remark(name, [message])),
      ...failed.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter((one) => one.status === "failed")
          .map((one) => remark(`${name}: ${one.fullName}`, one.failureMessages)),
      ),
    ],
  };
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] }[];
}

/** Playwright's JSON report; a journey that passed only when tried again counts as passed and is named, errors outside of journeys count as failed. */
export function playwrightOutcome(file: string): Outcome | undefined {
  const report = readReport<{
    stats: { expected: number; unexpected: number; flaky: number };
    suites: PlaywrightSuite[];
    errors?: { message?: string }[];
  }>(file);
  if (!report) return undefined;
  const { stats, errors = [] } = report;
  const journeys = report.suites.flatMap(journeysIn).filter(({ status }) => status !== "expected");
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    remarks: [
      ...errors.map(({ message }) => remark("outside of the journeys", [message ?? ""])),
      ...journeys.map(({ title, status, messages }) =>
        remark(status === "flaky" ? `${title} (passed when tried again)` : title, messages),
      ),
    ],
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    file: string;
    title: string;
    tests: readonly { status: string; results: readonly { errors: readonly { message?: string }[] }[] }[];
  }[];
}

const journeysIn = (suite: PlaywrightSuite): { title: string; status: string; messages: string[] }[] => [
  ...(suite.specs ?? []).flatMap(({ file, title, tests }) =>
    tests.map(({ status, results }) => ({
      title: `${file}: ${title}`,
      status,
      messages: results.flatMap(({ errors }) => errors.map(({ message }) => message ?? "")),
    })),
  ),
  ...(suite.suites ?? []).flatMap(journeysIn),
];

const REMARK_LINES = 14;

/** A title and the beginning of what was said, without colours. */
function remark(title: string, messages: readonly string[]): string {
  const said = stripVTControlCharacters(messages[0] ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, REMARK_LINES);
  return [title, ...said.map((line) => `    ${line}`)].join("\n");
}

/**
 * The outcome that counts: a runner that failed has at least one failure, also when its report says nothing of it; one
 * that counts nothing (a build) is one.
 */
export function settled(outcome: Outcome | undefined, ok: boolean): Outcome {
  const said = outcome ?? { passed: ok ? 1 : 0, failed: 0 };
  return ok || said.failed > 0 ? said : { ...said, failed: 1 };
}

export const sum = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((total, one) => total + one.passed, 0),
  failed: outcomes.reduce((total, one) => total + one.failed, 0),
});

export const asLine = ({ passed, failed }: Outcome): string => `${passed} passed, ${failed} failed`;

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : undefined;
}

import { existsSync, readFileSync } from "node:fs";

/** What one runner says of its tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
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
    testResults: { status: string; assertionResults: unknown[] }[];
  }>(file);
  if (!report) return undefined;
  const unloadable = report.testResults.filter(
    (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable };
}

/** Playwright's JSON report; a journey that passed only when tried again counts as passed, errors outside of journeys as failed. */
export function playwrightOutcome(file: string): Outcome | undefined {
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number }; errors?: unknown[] }>(
    file,
  );
  return (
    report && {
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected + (report.errors?.length ?? 0),
    }
  );
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

import type { Outcome } from "./customer.ts";
import type { Checked } from "./report.ts";

/** Nobody was shown an error that a patient customer can do nothing with. */
export function customersUnderstood(outcomes: readonly Outcome[]): Checked {
  return {
    name: "every customer was served, or told clearly why not",
    rows: outcomes.length,
    violations: outcomes.flatMap(({ trouble }) => (trouble === undefined ? [] : [trouble])),
  };
}

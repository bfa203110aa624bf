/** One line of the table. */
export interface Line {
  readonly measure: string;
  /** With its unit, and its range when there were several runs. */
  readonly result: string;
  readonly target: string;
  readonly stands: Verdict;
  /** What else there is to know: errors, processor time, how it was counted. */
  readonly note: string;
}

export type Verdict = "reached" | "missed" | "–";

export const verdict = (reached: boolean): Verdict => (reached ? "reached" : "missed");

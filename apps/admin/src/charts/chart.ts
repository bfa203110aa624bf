/** How a line is told from another without its colour: this period is drawn solid and thick, what it is compared with dashed. */
export type LineStyle = "now" | "before";

export interface ChartLine {
  readonly style: LineStyle;
  /** “This period”, “Period before”. */
  readonly name: string;
  /** What it comes to in all, in words; null where a sum says nothing. */
  readonly total: string;
  /** One for each step; null where there is no value. It may end before the others: the rest has not come yet. */
  readonly values: readonly (number | null)[];
  /** What each step is of this line: “Tue 3 Mar”. */
  readonly steps: readonly string[];
}

export interface ChartData {
  /** What is measured: “Net revenue”. */
  readonly title: string;
  /** What a step is: “Day”, “Hour”. */
  readonly step: string;
  /** The longest comes first or last, as it likes; all begin at the same step. */
  readonly lines: readonly ChartLine[];
  /** Short, for the axis: “3 Mar”, one for each step. */
  readonly ticks: readonly string[];
  readonly words: (value: number) => string;
  /** For the axis, where there is little room. */
  readonly shortWords: (value: number) => string;
  /** The values are counted: the axis has whole numbers only. */
  readonly whole?: boolean;
}

export const NO_VALUE = "–";

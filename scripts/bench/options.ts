import { parseArgs } from "node:util";

export interface Options {
  /** One short run of each measure: shows that the bench works, not how fast the shop is. */
  readonly quick: boolean;
  /** Writes docs/bench.md. */
  readonly write: boolean;
  readonly runs: number;
  /** Of one run of an HTTP measure. */
  readonly seconds: number;
}

/** `--quick`, `--write`. Refuses what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: "boolean", default: false }, write: { type: "boolean", default: false } },
    strict: true,
  });
  return { ...values, runs: values.quick ? 1 : 3, seconds: values.quick ? 2 : 8 };
}

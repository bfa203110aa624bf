/** Adds up `amountOf` of the rows under each key. */
export function sumBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  amountOf: (row: Row) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + amountOf(row));
  return sums;
}

/** A sentence for each key under which the two maps differ; a missing key counts as 0. */
export function differences(
  what: string,
  expected: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): string[] {
  const keys = new Set([...expected.keys(), ...found.keys()]);
  return [...keys].flatMap((key) => {
    const [should, is] = [expected.get(key) ?? 0, found.get(key) ?? 0];
    return should === is ? [] : [`${key}: ${what} is ${is}, should be ${should}`];
  });
}

/** Keys that more than one row has. */
export function repeated<Row>(rows: readonly Row[], keyOf: (row: Row) => string): string[] {
  return [...sumBy(rows, keyOf, () => 1)].filter(([, count]) => count > 1).map(([key]) => key);
}

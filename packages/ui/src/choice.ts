/** Without it where it was chosen, with it where it was not. Pure. */
export const toggled = (chosen: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]);

/** With everything between the row that was last pressed and this one; null where that row is not there any more. Pure. */
export function chosenWith(
  chosen: ReadonlySet<string>,
  keys: readonly string[],
  last: string | null,
  key: string,
): ReadonlySet<string> | null {
  const [from, to] = [last === null ? -1 : keys.indexOf(last), keys.indexOf(key)];
  if (from === -1 || to === -1) return null;
  return new Set([...chosen, ...keys.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

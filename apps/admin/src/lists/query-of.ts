/** The filters of a list as they stand in its address; empty for none. Pure. */
export function queryOf(filters: object): string {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== "");
  return new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
}

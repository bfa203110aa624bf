import { type DetailErrors, isDetailName } from "./details.ts";

/**
 * Sorts input problems by path (`email`, `address.postcode`, …) into those that stand beside a field of the form and those
 * that do not: these must be told elsewhere, never swallowed.
 */
export function detailErrors(fields: Readonly<Record<string, string>>): { beside: DetailErrors; other: string[] } {
  const beside: DetailErrors = {};
  const other: string[] = [];
  for (const [path, message] of Object.entries(fields)) {
    const name = path.replace(/^address\./, "");
    if (isDetailName(name)) beside[name] = message;
    else other.push(message);
  }
  return { beside, other };
}

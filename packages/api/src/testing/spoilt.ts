const WORDS = ["a\0a", "x\udc00", "__proto__", "9".repeat(200)];
const NUMBERS = [-1, 2_147_483_648, Number.MAX_SAFE_INTEGER];

/** The same input with one field after the other as it should not be: what databases, parsers and clocks choke on. */
export function spoilt(value: unknown): unknown[] {
  if (typeof value === "string") return WORDS;
  if (typeof value === "number") return NUMBERS;
  if (value instanceof Date || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    spoilt(inner).map((bad) => (Array.isArray(value) ? value.with(Number(key), bad) : { ...value, [key]: bad })),
  );
}

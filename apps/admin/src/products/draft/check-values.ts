import { EditedProduct } from "@cartwright/catalog/contract";
import { rowKey, sentRows } from "../matrix/matrix.ts";
import { partsOf } from "./changes.ts";
import { type Field, same, type Values } from "./values.ts";

/** What is wrong, by field; in a row of the variants by `variants.<row>.<column>`, in an option by `options.<slug>`. */
export type Problems = Readonly<Record<string, string>>;

/** What the browser can tell before anything is sent: numbers that are none, and whatever the contract refuses. */
export function problemsIn(values: Values): Problems {
  const found: Record<string, string> = {};
  if (!isWhole(values.weight)) found["weight"] = "Whole grams, e.g. 380.";
  const sides = ["width", "depth", "height"] as const;
  const measured = sides.some((side) => values[side].trim() !== "");
  for (const side of sides) {
    if (values[side].trim() === "" && measured) found[side] = "Give all three, or none.";
    else if (measured && !isWhole(values[side])) found[side] = "Whole millimetres, e.g. 95.";
  }
  const rows = sentRows(values.matrix);
  const skus = rows.map(({ sku }) => sku.trim().toUpperCase());
  rows.forEach((row, at) => {
    if (!isWhole(row.weight)) found[`variants.${rowKey(row)}.weight`] = "Whole grams, e.g. 380.";
    if (skus.indexOf(skus[at]!) !== at) found[`variants.${rowKey(row)}.sku`] = "Another variant has this SKU.";
  });
  const parsed = EditedProduct.safeParse(partsOf(values));
  for (const { path, message } of parsed.error?.issues ?? []) found[fieldAt(path.map(String), values)] ??= message;
  return found;
}

/** What the server refused, by our fields: its paths begin with `changes`, and refusals name a field alone. */
export const problemsOf = (refused: Readonly<Record<string, string>>, values: Values): Problems =>
  Object.fromEntries(
    Object.entries(refused).map(([path, message]) => [
      fieldAt(path.replace(/^changes\./, "").split("."), values),
      message,
    ]),
  );

/** Without those whose field has been changed since: what was refused is not what stands there now. */
export const unchangedSince = (problems: Problems, then: Values, now: Values): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([name]) => same(then[fieldOf(name)], now[fieldOf(name)])));

const fieldOf = (name: string): Field => (/^(?:variants|options)\./.test(name) ? "matrix" : (name as Field));

/** The field of the page that a path of the contract is about. */
function fieldAt([part = "", ...rest]: readonly string[], values: Values): string {
  const [first = "", second = ""] = rest;
  if (part === "words") return first;
  if (part === "weightGrams") return "weight";
  if (part === "dimensions") return { depthMm: "depth", heightMm: "height" }[first] ?? "width";
  if (part === "options") {
    const option = values.matrix.options[Number(first)];
    return option === undefined ? "matrix" : `options.${option.slug}`;
  }
  if (part === "variants") {
    const row = sentRows(values.matrix)[Number(first)];
    if (row === undefined || first === "") return "matrix";
    return `variants.${rowKey(row)}.${second === "weightGrams" ? "weight" : second}`;
  }
  return part;
}

const isWhole = (text: string): boolean => /^\d{1,9}$/.test(text.trim());

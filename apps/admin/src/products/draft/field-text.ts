import { combinationWords, type Matrix, sentRows } from "../matrix/matrix.ts";
import type { Field, Values } from "./values.ts";

/** What a field says, as lines to compare by eye. */
export function fieldText(field: Field, values: Values): string {
  switch (field) {
    case "story":
      return values.story.join("\n\n");
    case "categories":
    case "collections":
    case "tags":
      return values[field].join(", ");
    case "attributes":
      return values.attributes.map(({ name, text }) => `${name}: ${text}`).join("\n");
    case "pictures":
      return values.pictures.length === 1 ? "1 picture" : `${values.pictures.length} pictures, in another order or use`;
    case "matrix":
      return matrixText(values.matrix);
    default:
      return values[field];
  }
}

function matrixText({ options, variants }: Matrix): string {
  const lines = options.map(({ name, values }) => `${name}: ${values.map(({ label }) => label).join(", ")}`);
  const rows = sentRows({ options, variants }).map(
    ({ sku, barcode, weight, options: chosen }) =>
      `${[combinationWords(options, chosen), sku, `${weight} g`, barcode].filter(Boolean).join(" · ")}`,
  );
  return [...lines, ...rows].join("\n");
}

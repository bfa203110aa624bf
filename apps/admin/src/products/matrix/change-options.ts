import { moved } from "../draft/moved.ts";
import type { OptionValue, OptionValues } from "./matrix.ts";
import { freeSlug } from "./slug.ts";

/** What can be done to the options of a product. A slug is made once, of the first name, and stays: names may change. */
export type OptionChange =
  | { readonly do: "add option"; readonly name: string }
  | { readonly do: "name option"; readonly option: string; readonly name: string }
  | { readonly do: "type option"; readonly option: string; readonly type: OptionValues["type"] }
  | { readonly do: "move option"; readonly from: number; readonly to: number }
  | { readonly do: "remove option"; readonly option: string }
  | { readonly do: "add value"; readonly option: string; readonly label: string }
  | { readonly do: "change value"; readonly option: string; readonly value: string; readonly change: ValueChange }
  | { readonly do: "move value"; readonly option: string; readonly from: number; readonly to: number }
  | { readonly do: "remove value"; readonly option: string; readonly value: string };

export type ValueChange = Partial<Pick<OptionValue, "label" | "swatch">>;

/** A new option has no value yet; until it has one it takes no part in the matrix. */
export function changedOptions(options: readonly OptionValues[], change: OptionChange): readonly OptionValues[] {
  const within = (option: string, how: (one: OptionValues) => OptionValues) =>
    options.map((one) => (one.slug === option ? how(one) : one));
  switch (change.do) {
    case "add option": {
      const taken = options.map(({ slug }) => slug);
      const slug = freeSlug(change.name, taken, "option");
      return [...options, { slug, name: change.name.trim(), type: "choice", values: [] }];
    }
    case "name option":
      return within(change.option, (one) => ({ ...one, name: change.name }));
    case "type option":
      return within(change.option, (one) => ({ ...one, type: change.type }));
    case "move option":
      return moved(options, change.from, change.to);
    case "remove option":
      return options.filter(({ slug }) => slug !== change.option);
    case "add value":
      return within(change.option, (one) => ({ ...one, values: withValue(one.values, change.label) }));
    case "change value":
      return within(change.option, (one) => ({
        ...one,
        values: one.values.map((value) => (value.slug === change.value ? { ...value, ...change.change } : value)),
      }));
    case "move value":
      return within(change.option, (one) => ({ ...one, values: moved(one.values, change.from, change.to) }));
    case "remove value":
      return within(change.option, (one) => ({
        ...one,
        values: one.values.filter(({ slug }) => slug !== change.value),
      }));
  }
}

function withValue(values: readonly OptionValue[], typed: string): readonly OptionValue[] {
  const label = typed.trim();
  if (label === "" || values.some((value) => value.label.toLowerCase() === label.toLowerCase())) return values;
  const taken = values.map(({ slug }) => slug);
  return [...values, { slug: freeSlug(label, taken, "value"), label, swatch: null, colourFamily: null }];
}

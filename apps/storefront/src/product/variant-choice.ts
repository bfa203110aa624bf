/** What is chosen: option slug → value slug. */
export type Choice = Readonly<Record<string, string>>;

interface WithOptions {
  readonly options: Choice;
}

/** The variant with exactly this choice. */
export function variantOf<Variant extends WithOptions>(
  variants: readonly Variant[],
  choice: Choice,
): Variant | undefined {
  return variants.find((variant) => matches(variant.options, choice) === Object.keys(variant.options).length);
}

/** Whether a value can be had together with everything else that is chosen. */
export function canBeCombined(
  variants: readonly WithOptions[],
  choice: Choice,
  option: string,
  value: string,
): boolean {
  return variantOf(variants, { ...choice, [option]: value }) !== undefined;
}

/**
 * The choice after a value was picked. What was chosen before stays as far as such a variant is made; otherwise the closest
 * one that is made takes its place, so that nobody ends in a combination that does not exist.
 */
export function chooseValue(variants: readonly WithOptions[], choice: Choice, option: string, value: string): Choice {
  const wanted = { ...choice, [option]: value };
  const withValue = variants.filter((variant) => variant.options[option] === value);
  const [closest] = withValue.toSorted((one, other) => matches(other.options, wanted) - matches(one.options, wanted));
  return closest?.options ?? choice;
}

/** The first variant's choice, with what an address such as `?colour=moss` names. */
export function choiceFrom(variants: readonly WithOptions[], named: Iterable<readonly [string, string]>): Choice {
  let choice: Choice = variants[0]?.options ?? {};
  for (const [option, value] of named) {
    if (option in choice) choice = chooseValue(variants, choice, option, value);
  }
  return choice;
}

function matches(options: Choice, wanted: Choice): number {
  return Object.entries(options).filter(([option, value]) => wanted[option] === value).length;
}

import { type Combination, combinationsOf, type Matrix, missingFrom, type OptionValues, withValues } from "./matrix.ts";

/**
 * Tells whether a combination of other options is one that somebody has left out before: then a new name or another order does
 * not bring it back. What has a new value was never left out, and where there is no variant yet nothing was.
 */
export function leftOutBefore(before: Matrix, options: readonly OptionValues[]): (combination: Combination) => boolean {
  const chosen = withValues(options);
  // Where nothing can be chosen, its one variant is made by hand.
  if (chosen.length === 0) return () => true;
  if (before.variants.length === 0) return () => false;
  const missing = new Set(missingFrom(before).map(textOf));
  const known = withValues(before.options);
  const earlier = combinationsOf(known);
  const isKnown = (combination: Combination) =>
    chosen.every(({ slug, values }) => {
      const was = known.find((option) => option.slug === slug);
      // Of an option that comes later, what was there before has the first value.
      return (was?.values ?? values.slice(0, 1)).some((value) => value.slug === combination[slug]);
    });
  return (combination) => {
    const alike = earlier.filter((one) =>
      known.every(({ slug }) => combination[slug] === undefined || one[slug] === combination[slug]),
    );
    return isKnown(combination) && alike.length > 0 && alike.every((one) => missing.has(textOf(one)));
  };
}

const textOf = (combination: Combination): string => JSON.stringify(Object.entries(combination));

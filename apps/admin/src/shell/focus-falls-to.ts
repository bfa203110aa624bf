/**
 * Spread onto what stays. Whatever is pressed in it and goes away with what it did leaves the focus to the first thing in it that
 * one of the selectors finds, the first selector first; see `keepFocus`.
 */
export const focusFallsTo = (...selectors: readonly string[]) => ({ [FALLS_TO]: selectors.join(BETWEEN) });

/** How an element says where the focus goes when what had it, within, is gone. */
const FALLS_TO = "data-focus-falls-to";
const BETWEEN = " | ";

/** What the focus falls to, nearest first: `around` is what was around it, from the inside out, whether or not it is still there. */
export function* heirsOf(around: readonly Element[]): Generator<HTMLElement> {
  for (const element of around)
    for (const selector of element.getAttribute(FALLS_TO)?.split(BETWEEN) ?? [])
      yield* element.querySelectorAll<HTMLElement>(selector);
}

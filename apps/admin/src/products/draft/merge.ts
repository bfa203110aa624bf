import { differing, type Field, type Values } from "./values.ts";

/** Who has the last word on a field that both have changed. */
export type Choice = "mine" | "theirs";

export interface Meeting {
  /** What I changed. */
  readonly mine: readonly Field[];
  /** What somebody else changed meanwhile. */
  readonly theirs: readonly Field[];
  /** What both changed, each to something else: only a person can decide that. */
  readonly both: readonly Field[];
}

/** How two people's changes of the same state meet. What both changed to the same is nobody's quarrel. */
export function meetingOf(base: Values, mine: Values, theirs: Values): Meeting {
  const touched = differing(base, mine);
  const taken = differing(base, theirs);
  const apart = new Set(differing(mine, theirs));
  return { mine: touched, theirs: taken, both: touched.filter((field) => taken.includes(field) && apart.has(field)) };
}

/** Their state with what I touched on top of it; where both touched a field, as it was chosen, else mine. */
export function merged(
  base: Values,
  mine: Values,
  theirs: Values,
  choices: Readonly<Partial<Record<Field, Choice>>> = {},
): Values {
  const kept = differing(base, mine).filter((field) => choices[field] !== "theirs");
  return { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) };
}

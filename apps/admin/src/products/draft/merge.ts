import { mergedMatrix } from "../matrix/merge-matrix.ts";
import { differing, type Field, type Values } from "./values.ts";

/** Who has the last word on a field that both have changed. */
export type Choice = "mine" | "theirs";

export interface Meeting {
  /** What I changed. */
  readonly mine: readonly Field[];
  /** What somebody else changed meanwhile. */
  readonly theirs: readonly Field[];
  /** What both changed in ways that exclude each other: only a person can decide that. */
  readonly both: readonly Field[];
}

/** How two people's changes of the same state meet. What both changed to the same, or side by side, is nobody's quarrel. */
export function meetingOf(base: Values, mine: Values, theirs: Values): Meeting {
  const touched = differing(base, mine);
  const taken = differing(base, theirs);
  const apart = new Set(differing(mine, theirs));
  const clashes = (field: Field) =>
    taken.includes(field) && apart.has(field) && sideBySide(field, base, mine, theirs) === null;
  return { mine: touched, theirs: taken, both: touched.filter(clashes) };
}

/** Their state with what I touched on top of it; where that excludes what they did, as it was chosen, else mine. */
export function merged(
  base: Values,
  mine: Values,
  theirs: Values,
  choices: Readonly<Partial<Record<Field, Choice>>> = {},
): Values {
  const kept = differing(base, mine).filter((field) => choices[field] !== "theirs");
  return Object.assign(
    { ...theirs },
    ...kept.map((field) => sideBySide(field, base, mine, theirs) ?? { [field]: mine[field] }),
  ) as Values;
}

/** Sets and the table of variants hold both people's changes at once; null for a field that cannot, or not these. */
function sideBySide(field: Field, base: Values, mine: Values, theirs: Values): Partial<Values> | null {
  if (field === "tags" || field === "categories" || field === "collections") {
    const kept = theirs[field].filter((one) => mine[field].includes(one) || !base[field].includes(one));
    return { [field]: [...kept, ...mine[field].filter((one) => !base[field].includes(one) && !kept.includes(one))] };
  }
  if (field !== "matrix") return null;
  const matrix = mergedMatrix(base.matrix, mine.matrix, theirs.matrix);
  return matrix === null ? null : { matrix };
}

import { useState } from "react";

export interface Draft<Saved, Typed> {
  /** What was saved when typing began: its version is the one that the change is made on. */
  readonly saved: Saved;
  readonly values: Typed;
  readonly dirty: boolean;
  readonly edit: (change: Partial<Typed>) => void;
  /** Drops what was typed. */
  readonly discard: () => void;
  /** Goes on from what has just been saved. */
  readonly begin: (saved: Saved) => void;
}

/**
 * What somebody types over what is saved. However often the page behind is asked for anew, what was typed stays, and so does the
 * version that it was typed over; a form that nobody has touched shows what is saved now.
 */
export function useDraft<Saved extends { readonly version: number }, Typed extends object>(
  current: Saved,
  asTyped: (saved: Saved) => Typed,
): Draft<Saved, Typed> {
  const [seen, setSeen] = useState(current);
  const [edited, setEdited] = useState<Partial<Typed>>({});
  const untouched = Object.keys(edited).length === 0;
  const saved = untouched && current.version > seen.version ? current : seen;
  const before = asTyped(saved);
  const values = { ...before, ...edited };
  const begin = (next: Saved) => {
    setSeen(next);
    setEdited({});
  };
  return {
    saved,
    values,
    dirty: JSON.stringify(values) !== JSON.stringify(before),
    edit: (change) => {
      setSeen(saved);
      setEdited((before) => ({ ...before, ...change }));
    },
    discard: () => begin(saved),
    begin,
  };
}

import type { Problems } from "../draft/check-values.ts";
import type { Values } from "../draft/values.ts";

/** What each section of the editor is given: the values as they stand, what is wrong with them, and the way to change them. */
export interface Editing {
  readonly values: Values;
  readonly problems: Problems;
  /** Whoever may only look. */
  readonly readOnly: boolean;
  readonly edit: (change: Partial<Values>) => void;
}

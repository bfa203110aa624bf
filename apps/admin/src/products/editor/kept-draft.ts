import type { Draft, Saved } from "../draft/draft.ts";
import { FIELDS, type Values } from "../draft/values.ts";

export interface KeptDraft {
  readonly base: Saved;
  readonly values: Values;
}

const keyOf = (productId: string): string => `product-draft ${productId}`;

/** Keeps what is typed for as long as this tab lives: neither “back” nor a reload loses it. Null forgets it. */
export function keepDraft(productId: string, draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(productId));
    else sessionStorage.setItem(keyOf(productId), JSON.stringify({ base: draft.base, values: draft.values }));
  } catch {
    // Private windows may refuse storage.
  }
}

/** What was kept of a visit before; null where there is nothing, or nothing of this version of the editor. */
export function keptDraft(productId: string): KeptDraft | null {
  try {
    return draftIn(sessionStorage.getItem(keyOf(productId)));
  } catch {
    return null;
  }
}

export function draftIn(text: string | null): KeptDraft | null {
  const kept = JSON.parse(text ?? "null") as KeptDraft | null;
  if (kept === null || !Number.isInteger(kept.base.version)) return null;
  const whole = [kept.values, kept.base.values].every((values) => FIELDS.every((field) => field in values));
  return whole ? { values: kept.values, base: { ...kept.base, at: new Date(kept.base.at) } } : null;
}

import type { AdjustReason } from "@cartwright/inventory/contract";

interface ReasonWords {
  readonly word: string;
  /** What the number means that is asked for. */
  readonly ask: string;
  /** Which way the number counts: on top, away, or as what is there. */
  readonly way: "more" | "fewer" | "is";
}

export const REASONS: Readonly<Record<AdjustReason, ReasonWords>> = {
  counted: { word: "Counted", ask: "Units counted", way: "is" },
  received: { word: "Received", ask: "Units received", way: "more" },
  returned: { word: "Returned by a customer", ask: "Units returned", way: "more" },
  found: { word: "Found", ask: "Units found", way: "more" },
  damaged: { word: "Damaged", ask: "Units damaged", way: "fewer" },
  lost: { word: "Lost", ask: "Units lost", way: "fewer" },
};

/** What the ledger calls a movement; a reason that it does not know is shown as it is. */
export function movementWords(reason: string): string {
  if (reason === "shipped") return "Shipped";
  const known = Object.entries(REASONS).find(([name]) => name === reason);
  return known?.[1].word ?? reason;
}

export type Change = { readonly by: number } | { readonly to: number };

/** What was typed, as a change; null for what is no whole number of units, or changes nothing. Pure. */
export function changeOf(reason: AdjustReason, typed: string): Change | null {
  const units = /^\s*(\d{1,6})\s*$/.exec(typed)?.[1];
  if (units === undefined) return null;
  const { way } = REASONS[reason];
  if (way === "is") return { to: Number(units) };
  if (Number(units) === 0) return null;
  return { by: way === "more" ? Number(units) : -Number(units) };
}

/** What becomes of the shelf, before anything is done. Pure. */
export function previewWords(onHand: number, change: Change | null): string {
  if (change === null) return `${onHand} on hand now.`;
  const then = "to" in change ? change.to : onHand + change.by;
  if (then === onHand) return `On hand ${onHand}, as counted.`;
  return `On hand ${onHand} → ${then} (${signed(then - onHand)})`;
}

/** `+3`, `−2`: with the sign that books have. */
export const signed = (quantity: number): string => `${quantity < 0 ? "−" : "+"}${Math.abs(quantity)}`;

export const unitsWords = (units: number): string => (units === 1 ? "1 unit" : `${units} units`);

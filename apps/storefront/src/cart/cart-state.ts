import type { CartLineView, CartView } from "@cartwright/cart/contract";
import type { Problem } from "../trpc/problem.ts";

/** A line that the customer took out and may put back. */
export interface RemovedLine {
  readonly line: CartLineView;
  /** Where it stood. */
  readonly index: number;
}

export interface CartState {
  readonly status: "unknown" | "loading" | "ready" | "failed";
  /** The server's last word: the only source of money. Null is a cart that nobody has put anything into. */
  readonly view: CartView | null;
  /** Quantities on their way to the server, by variant; 0 is being taken out. */
  readonly wanted: ReadonlyMap<string, number>;
  readonly removed: readonly RemovedLine[];
  /** What went wrong last, and with which line. */
  readonly problem: (Problem & { readonly variantId: string | null }) | null;
}

export const UNKNOWN_CART: CartState = { status: "unknown", view: null, wanted: new Map(), removed: [], problem: null };

export type ShownLine =
  | { readonly kind: "line"; readonly line: CartLineView; readonly quantity: number; readonly pending: boolean }
  | { readonly kind: "removed"; readonly line: CartLineView; readonly returning: boolean };

/** The rows of a cart as the customer sees them: with what they have just asked for, before the server has answered. Pure. */
export function shownLines({ view, wanted, removed }: CartState): ShownLine[] {
  const rows: ShownLine[] = (view?.lines ?? []).flatMap((line) => {
    const quantity = wanted.get(line.variantId) ?? line.quantity;
    return quantity === 0 ? [] : [{ kind: "line", line, quantity, pending: wanted.has(line.variantId) } as const];
  });
  const back = new Set(rows.map(({ line }) => line.variantId));
  for (const { line, index } of removed.toSorted((a, b) => a.index - b.index)) {
    if (back.has(line.variantId)) continue;
    rows.splice(index, 0, { kind: "removed", line, returning: (wanted.get(line.variantId) ?? 0) > 0 });
  }
  return rows;
}

/** Pieces in the cart, counting what is on its way. Pure. */
export function countOf(state: CartState): number {
  return shownLines(state).reduce((sum, row) => sum + (row.kind === "line" ? row.quantity : 0), 0);
}

/** True while the server's totals are about to change. */
export const isPending = ({ wanted }: CartState): boolean => wanted.size > 0;

/** What stands between this cart and its checkout; null when nothing does. Pure. */
export function hindrance({ view }: CartState): string | null {
  const lines = view?.lines ?? [];
  const gone = lines.filter(({ notices }) => notices.includes("sold_out") || notices.includes("unavailable"));
  if (gone.length > 0)
    return gone.length === 1 ? `Remove ${gone[0]!.title} to go on.` : "Remove what can’t be bought to go on.";
  return lines.some(({ notices }) => notices.includes("too_many"))
    ? "Lower the quantity of what is scarce to go on."
    : null;
}

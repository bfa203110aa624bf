/** The first seconds after a payment decide: then once a second, and slower the longer it takes. */
const STEPS: readonly (readonly [untilMs: number, everyMs: number])[] = [
  [15_000, 1_000],
  [30_000, 2_000],
  [60_000, 3_000],
];
const SLOWEST_MS = 5_000;
const AT_REST_MS = 30_000;

export interface Followed {
  readonly settled: boolean;
  readonly payment: { readonly kind: string } | null;
}

/** Whether money of this order can move by itself: the bank is being asked, has said yes, or has paid and the order hears of it next. */
export const moneyMoves = ({ payment }: Followed): boolean =>
  payment !== null && ["confirming", "authorised", "needs_action", "captured"].includes(payment.kind);

/** Milliseconds until the order page asks again; null once nothing can change any more. `sinceMs`: since the order last changed. Pure. */
export function nextLook(followed: Followed, sinceMs: number): number | null {
  if (followed.settled) return null;
  if (!moneyMoves(followed)) return AT_REST_MS;
  return STEPS.find(([untilMs]) => sinceMs < untilMs)?.[1] ?? SLOWEST_MS;
}

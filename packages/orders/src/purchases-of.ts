import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { type Money, moneyFromMinor } from "@cartwright/kernel/money";
import { type Person, selectPurchases } from "./buyers.store.ts";

/** What one person has bought, in figures. */
export interface Purchases {
  /** Paid and not called off. */
  readonly orders: number;
  /** When the first order that was ever paid was placed. */
  readonly firstAt: Date | null;
  /** The last one that still counts. */
  readonly lastAt: Date | null;
  /** To whom the last one was sent. */
  readonly name: string | null;
  /** Captured and not given back, per currency. */
  readonly spent: readonly Money[];
}

/**
 * Works out what a person has bought from their orders as they stand: those of their account, and those that a guest placed with
 * their e-mail. Refuses with NotPermitted.
 */
export async function purchasesOf(ctx: Ctx, person: Person): Promise<Purchases> {
  requirePermission(ctx.actor, "orders.read");
  const { spent, ...figures } = await selectPurchases(ctx.db, person);
  const sums = Object.entries(spent).map(([currency, kept]) => moneyFromMinor(BigInt(kept), currency));
  return { ...figures, spent: sums.toSorted((a, b) => a.currency.localeCompare(b.currency)) };
}

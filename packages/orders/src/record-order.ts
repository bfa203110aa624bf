import type { TxCtx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Quote } from "@cartwright/pricing/contract";
import type { Address } from "@cartwright/kernel/address";
import type { OrderLine } from "./contract.ts";
import { insertOrder } from "./orders.store.ts";

export interface NewOrder {
  readonly cartId: Id<"Cart">;
  /** Whose account it belongs to; null for a guest's. */
  readonly customerId: Id<"Customer"> | null;
  readonly marketCode: string;
  readonly locale: string;
  readonly email: string;
  readonly address: Address;
  readonly quote: Quote;
  readonly lines: readonly OrderLine[];
  readonly expiresAt: Date;
}

/** Writes a placed order with its lines as snapshots; its number comes from a sequence. A second order of one cart breaks on the unique index. */
export async function recordOrder(ctx: TxCtx, order: NewOrder): Promise<{ id: Id<"Order">; number: number }> {
  const id = newId<"Order">();
  return { id, number: await insertOrder(ctx.db, id, order, ctx.now()) };
}

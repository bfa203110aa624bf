import type { TxCtx } from "@cartwright/db/context";
import type { Money } from "@cartwright/kernel/money";
import type { Order } from "./order.ts";
import { touchOrder } from "./orders.store.ts";
import { writeEntry } from "./write-entry.ts";

interface Asked {
  readonly amount: Money;
  readonly reason: string;
  readonly restock: readonly { readonly sku: string; readonly quantity: number }[];
}

/** Tells the timeline of a locked order that staff want money of it given back. It counts as a change: others who look at it are told. */
export async function noteRefundRequest(ctx: TxCtx, order: Order, { amount, reason, restock }: Asked): Promise<void> {
  await touchOrder(ctx.db, order.id, ctx.now());
  await writeEntry(ctx, order.id, { kind: "refund_requested", detail: { amount, reason, restock } });
}

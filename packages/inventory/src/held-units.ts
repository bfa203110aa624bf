import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { SkuQuantity } from "./contract.ts";
import { type AllocatedUnits, selectAllocations, selectHeld } from "./held-stock.store.ts";

export type { AllocatedUnits };

export interface HeldUnits {
  /** What the order still holds for good; nothing while it is unpaid. */
  readonly held: readonly SkuQuantity[];
  /** The same by warehouse, once it has been decided from where it is sent. */
  readonly allocations: readonly AllocatedUnits[];
}

/** What is still to be sent of an order. The caller has made sure that the actor may see the order. */
export async function heldUnits(ctx: Ctx, orderId: Id<"Order">): Promise<HeldUnits> {
  const [held, allocations] = await Promise.all([selectHeld(ctx.db, orderId), selectAllocations(ctx.db, orderId)]);
  return { held, allocations };
}

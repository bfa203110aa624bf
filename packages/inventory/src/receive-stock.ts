import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { stockChanged } from "./contract.ts";
import { addOnHand, insertMovement } from "./inventory.store.ts";

export interface ReceiveStock {
  readonly sku: string;
  readonly warehouseCode: string;
  /** Whole units, more than 0. */
  readonly quantity: number;
  /** The delivery note or count that it came with: the same reference is booked once. */
  readonly reference: string;
}

/** Takes a delivery into a warehouse: ledger entry and stock together. Says false when this reference was booked before. */
export function receiveStock(ctx: Ctx, input: ReceiveStock): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const movement = { ...input, id: newId(), reason: "received" };
    if (!(await insertMovement(ctx.db, movement, ctx.now()))) return false;
    const available = await addOnHand(ctx.db, movement);
    if (available - input.quantity <= 0 && available > 0) await publish(ctx, stockChanged({ skus: [input.sku] }));
    return true;
  });
}

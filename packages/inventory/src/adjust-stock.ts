import { recordChange } from "@cartwright/audit/record-change";
import { productsOfSkus } from "@cartwright/catalog/product-ids";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { addToAvailability, adjustmentUnderKey, insertAdjustment, knowSkus, setOnShelf } from "./adjustments.store.ts";
import { type Adjusted, type AdjustStock, stockChanged } from "./contract.ts";
import { AdjustmentKeyReused, BelowNothing, PromisedToOrders, UnknownSku } from "./errors.ts";
import { insertMovement, selectAvailability } from "./inventory.store.ts";
import { keeperKey, keeperName } from "./keeper.ts";
import { lockShelf, type Shelf } from "./shelf.ts";
import { selectSkuStock } from "./stock-reads.store.ts";

/**
 * Corrects what lies in a warehouse, by a difference or to a counted number: one entry of the stock ledger, in the name of who
 * asks. The same key again gives the same answer and moves nothing. Refuses with NotPermitted, UnknownSku, UnknownWarehouse,
 * BelowNothing, AdjustmentKeyReused, and with PromisedToOrders what would take units away that orders count on.
 */
export async function adjustStock(ctx: Ctx, input: AdjustStock): Promise<Adjusted> {
  requirePermission(ctx.actor, "stock.adjust");
  return inTransaction(ctx, async (ctx) => {
    await refuseUnknownSku(ctx, input.sku);
    // Whoever sends the same key meanwhile waits here, and finds it below.
    const shelf = await lockShelf(ctx, input);
    const { idempotencyKey, ...told } = input;
    const key = { actor: keeperKey(ctx.actor), idempotencyKey, asked: JSON.stringify(told) };
    const known = await adjustmentUnderKey(ctx.db, key);
    if (known !== null) return sameAs(known, key.asked);
    const quantity = "to" in input.change ? input.change.to - shelf.onHand : input.change.by;
    const { sku, warehouseCode } = input;
    const adjusted = { sku, warehouseCode, quantity, onHand: shelf.onHand + quantity };
    refuseBelowAllocated(shelf, adjusted);
    const movementId = quantity === 0 ? null : await book(ctx, input, quantity);
    if (!(await insertAdjustment(ctx.db, { ...key, ...adjusted, movementId }, ctx.now())))
      throw new AdjustmentKeyReused();
    await recordChange(ctx, {
      action: "stock.adjusted",
      subject: { type: "sku", id: sku, label: sku },
      before: { warehouse: warehouseCode, onHand: shelf.onHand },
      after: { warehouse: warehouseCode, onHand: adjusted.onHand, reason: input.reason, note: input.note ?? null },
    });
    if (quantity !== 0) await move(ctx, shelf, adjusted);
    return adjusted;
  });
}

/** Last before commit: buyers of this SKU wait for the row that this takes. */
async function move(ctx: TxCtx, shelf: Shelf, { sku, warehouseCode, quantity, onHand }: Adjusted): Promise<void> {
  await setOnShelf(ctx.db, { sku, warehouseCode, onHand });
  await knowSkus(ctx.db, [sku]);
  const available = await addToAvailability(ctx.db, { sku, quantity });
  if (available === null) throw await promised(ctx, shelf, sku);
  const before = available - quantity;
  if (before > 0 !== available > 0) await publish(ctx, stockChanged({ skus: [sku] }));
}

async function book(ctx: TxCtx, input: AdjustStock, quantity: number): Promise<string> {
  const id = newId();
  const { sku, warehouseCode, reason, note = null } = input;
  const by = keeperName(ctx.actor);
  await insertMovement(ctx.db, { id, sku, warehouseCode, quantity, reason, reference: id, by, note }, ctx.now());
  return id;
}

function refuseBelowAllocated(shelf: Shelf, { sku, quantity, onHand }: Adjusted): void {
  if (quantity >= 0) return;
  const { allocated, name: warehouse } = shelf;
  if (allocated > 0 && onHand < allocated)
    throw new PromisedToOrders({ sku, promised: allocated, least: allocated, warehouse });
  if (onHand < 0) throw new BelowNothing({ sku, onHand: shelf.onHand, warehouse });
}

/** The units are here, but orders that no warehouse has been chosen for yet count on them. */
async function promised(ctx: TxCtx, shelf: Shelf, sku: string): Promise<PromisedToOrders> {
  const [stock] = await selectSkuStock(ctx.db, [sku]);
  const { reserved, available } = stock!;
  const least = Math.max(shelf.allocated, shelf.onHand - available);
  return new PromisedToOrders({ sku, promised: reserved, least, warehouse: null });
}

/** A SKU that was never stocked is looked for in the catalogue: a slip of the finger makes no stock of nothing. */
async function refuseUnknownSku(ctx: TxCtx, sku: string): Promise<void> {
  if ((await selectAvailability(ctx.db, [sku])).length > 0) return;
  if ((await productsOfSkus(ctx, [sku])).length === 0) throw new UnknownSku(sku);
}

function sameAs({ asked, ...adjusted }: Adjusted & { asked: string }, askedNow: string): Adjusted {
  if (asked !== askedNow) throw new AdjustmentKeyReused();
  return adjusted;
}

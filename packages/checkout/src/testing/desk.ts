import type { RootCtx } from "@cartwright/db/context";
import type { StaffActor } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import type { FulfilOrder, PlacedOrder } from "../contract.ts";
import { placeOrder } from "../place-order.ts";
import { type Bank, type BuyingCtx, settle } from "./buying-test.ts";
import { aGuestWith, aMug, aPurchase, type SoldThing } from "./shop.ts";

/** The same world with somebody at work in it who may exactly this. */
export const asStaff = <World extends RootCtx>(
  ctx: World,
  ...permissions: Permission[]
): World & { actor: StaffActor } => ({
  ...ctx,
  actor: {
    kind: "staff",
    staffId: newId(),
    sessionId: newId(),
    name: "Sam Support",
    permissions: new Set(permissions),
    address: "203.0.113.9",
  },
});

export interface BoughtMugs extends PlacedOrder {
  readonly sku: string;
  readonly mug: SoldThing;
  readonly buyer: BuyingCtx;
}

/** Mugs that somebody has bought and paid for, all there were of them; warehouses are chosen. */
export async function boughtMugs(shop: BuyingCtx, bank: Bank, quantity: number, card = APPROVES): Promise<BoughtMugs> {
  const mug = await aMug(shop, quantity);
  const guest = await aGuestWith(shop, [{ ...mug, quantity }]);
  const order = await placeOrder(guest, await aPurchase(guest, { paymentToken: await bank.token(card) }));
  await settle(shop);
  const buyer: BuyingCtx = { ...guest, actor: { kind: "guest", cartId: null, orderIds: [order.orderId] } };
  return { ...order, sku: mug.sku, mug, buyer };
}

export const APPROVES = "4242424242424242";

/** A parcel with so many of these mugs, out of Portland. */
export const aParcel = (order: BoughtMugs, quantity: number, more: Partial<FulfilOrder> = {}): FulfilOrder => ({
  orderId: order.orderId,
  warehouseCode: "PDX",
  lines: [{ sku: order.sku, quantity }],
  carrier: "UPS",
  trackingNumber: "1Z999AA10123456784",
  idempotencyKey: newId(),
  ...more,
});

/** Where the units of a SKU are: on hand, promised, allocated, still held by the order, and what the stock ledger says. */
export async function stockOf(ctx: RootCtx, { sku, orderId }: Pick<BoughtMugs, "sku" | "orderId">) {
  const [availability, level, allocations, held, movements] = await Promise.all([
    ctx.db.availability.findUniqueOrThrow({ where: { sku } }),
    ctx.db.stockLevel.findFirstOrThrow({ where: { sku, warehouseCode: "PDX" } }),
    ctx.db.allocation.findMany({ where: { sku, orderId } }),
    ctx.db.reservationLine.findMany({ where: { sku, orderId } }),
    ctx.db.stockMovement.findMany({ where: { sku } }),
  ]);
  const sum = (rows: readonly { quantity: number }[]) => rows.reduce((total, row) => total + row.quantity, 0);
  return {
    onHand: availability.onHand,
    reserved: availability.reserved,
    inPortland: level.onHand,
    allocated: level.allocated,
    toShip: sum(allocations),
    held: sum(held),
    ledger: sum(movements),
  };
}

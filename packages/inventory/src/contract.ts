import { Cursor } from "@cartwright/kernel/page";
import { Prose } from "@cartwright/kernel/text";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

/** A stock keeping unit: what warehouses count. Never reused for another thing. */
export const Sku = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);

export const WarehouseCode = z.string().regex(/^[A-Z0-9]{2,10}$/);

export interface SkuQuantity {
  readonly sku: string;
  readonly quantity: number;
}

/** These SKUs became sold out, or came back. Published at the crossing only, not at every sale. */
export const stockChanged = defineEvent("stock.changed", z.object({ skus: z.array(Sku).min(1) }));

/** Why staff correct the number on a shelf. A reason with the opposite sign takes an earlier correction back. */
export const AdjustReason = z.enum(["received", "counted", "damaged", "lost", "found", "returned"]);
export type AdjustReason = z.infer<typeof AdjustReason>;

/** The most units of one SKU in one warehouse that anybody can mean. */
const MOST = 1_000_000;

/** By a difference, or to what was counted: the difference is then made from what is on hand at that moment. */
export const AdjustStock = z.object({
  sku: Sku,
  warehouseCode: WarehouseCode,
  change: z.union([
    z.strictObject({
      by: z
        .int()
        .min(-MOST)
        .max(MOST)
        .refine((by) => by !== 0, "Say by how many."),
    }),
    z.strictObject({ to: z.int().min(0).max(MOST) }),
  ]),
  reason: AdjustReason,
  note: Prose.max(500)
    .transform((note) => (note === "" ? undefined : note))
    .optional(),
  /** One for each adjustment that is meant; the same one again moves nothing. */
  idempotencyKey: z.string().regex(/^[A-Za-z0-9_-]{8,100}$/),
});
export type AdjustStock = z.infer<typeof AdjustStock>;

export interface Adjusted {
  readonly sku: string;
  readonly warehouseCode: string;
  /** What the shelf gained, or lost when below 0; 0 for a count that found everything in its place. */
  readonly quantity: number;
  /** In this warehouse, afterwards. */
  readonly onHand: number;
}

export interface StockInWarehouse {
  readonly code: string;
  readonly name: string;
  readonly onHand: number;
  /** Of these, promised to orders that this warehouse will send. */
  readonly allocated: number;
}

/** How a SKU stands, over all warehouses and in each. */
export interface SkuStock {
  readonly sku: string;
  /** What can be sold now. */
  readonly available: number;
  /** Held for orders, whether a warehouse has been chosen for them or not. */
  readonly reserved: number;
  readonly onHand: number;
  readonly warehouses: readonly StockInWarehouse[];
}

/** The ledger of one SKU, newest first. */
export const ListMovements = z.object({
  sku: Sku,
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(20),
});
export type ListMovements = z.infer<typeof ListMovements>;

export interface MovementRow {
  readonly id: string;
  readonly at: Date;
  /** Null for what no member of staff and no program did. */
  readonly by: string | null;
  /** One of AdjustReason, or `shipped`. */
  readonly reason: string;
  readonly note: string | null;
  readonly quantity: number;
  readonly warehouseName: string;
  /** The order that it left for. */
  readonly orderNumber: number | null;
}

import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

/** A stock keeping unit: what warehouses count. Never reused for another thing. */
export const Sku = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/);

export interface SkuQuantity {
  readonly sku: string;
  readonly quantity: number;
}

/** These SKUs became sold out, or came back. Published at the crossing only, not at every sale. */
export const stockChanged = defineEvent("stock.changed", z.object({ skus: z.array(Sku).min(1) }));

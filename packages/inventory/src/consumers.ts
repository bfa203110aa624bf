import { productChanged } from "@cartwright/catalog/contract";
import { skusInProduct } from "@cartwright/catalog/staff-variants";
import { consume } from "@cartwright/messaging/consume";
import { knowSkus } from "./adjustments.store.ts";

/** A new variant has no stock, and the list of what is out says so before anything has ever been delivered. */
export const noteNewSkus = consume("note-new-skus", productChanged, async (ctx, { productId }) =>
  knowSkus(ctx.db, await skusInProduct(ctx, productId)),
);

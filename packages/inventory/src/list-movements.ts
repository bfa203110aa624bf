import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import type { ListMovements, MovementRow } from "./contract.ts";
import { selectMovements } from "./stock-reads.store.ts";

/** What went in and out of one SKU's stock, newest first: the ledger that on hand is the sum of. Refuses with NotPermitted. */
export async function listMovements(ctx: Ctx, input: ListMovements): Promise<Page<MovementRow>> {
  requirePermission(ctx.actor, "products.read");
  const { sku, cursor, limit } = input;
  const before = cursor == null ? null : decodeCursor(cursor, z.uuid());
  const rows = await selectMovements(ctx.db, { sku, before, limit: limit + 1 });
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => row.id,
  );
}

import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import { PRODUCT_FIELDS, type ProductHistory, type ProductVersion } from "./contract.ts";
import { type RevisionRow, selectRevisions } from "./editing/revisions.store.ts";

const Key = z.int().min(1).max(2_147_483_647);

/** The versions of a product, newest first, each with what it changed. Refuses with NotPermitted and a foreign cursor. */
export async function productHistory(
  ctx: Ctx,
  { productId, cursor, limit }: ProductHistory,
): Promise<Page<ProductVersion>> {
  requirePermission(ctx.actor, "products.read");
  const before = cursor ? decodeCursor(cursor, Key) : null;
  const rows = await selectRevisions(ctx.db, productId, { before, limit: limit + 1 });
  return pageOf(rows, limit, versionOf, (row) => row.version);
}

const versionOf = ({ former, now, ...row }: RevisionRow): ProductVersion => ({
  ...row,
  changes: PRODUCT_FIELDS.filter((field) => Object.hasOwn(former, field)).map((field) => ({
    field,
    before: former[field],
    after: now[field],
  })),
});

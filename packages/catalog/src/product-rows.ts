import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { Prose } from "@cartwright/kernel/text";
import { z } from "zod";
import type { ListStaffProducts, ProductRow } from "./contract.ts";
import { selectStaffList } from "./editing/staff-list.store.ts";
import { statusOf } from "./editing/status-of.ts";

/** A row of the staff's list before anybody has looked for its stock. */
export interface ProductRowWithSkus extends Omit<ProductRow, "variants" | "available"> {
  readonly skus: readonly string[];
}

/** One page of the catalogue as staff see it, whatever its status; one statement. Refuses with NotPermitted and a foreign cursor. */
export async function productRows(ctx: Ctx, wanted: ListStaffProducts): Promise<Page<ProductRowWithSkus>> {
  requirePermission(ctx.actor, "products.read");
  const start = wanted.cursor ? startAfter(wanted.cursor, wanted.sort) : null;
  const rows = await selectStaffList(ctx.db, wanted, start, ctx.now());
  return pageOf(
    rows,
    wanted.limit,
    ({ key: _key, ...row }) => ({ ...row, status: statusOf(row, ctx.now()) }),
    (row) => [wanted.sort, row.key, row.id],
  );
}

const Microseconds = z.string().regex(/^\d{1,18}$/);

function startAfter(cursor: string, sort: ListStaffProducts["sort"]): { key: string; id: string } {
  const key = sort === "updated" ? Microseconds : Prose.max(200);
  const [, after, id] = decodeCursor(cursor, z.tuple([z.literal(sort), key, z.uuid()]));
  return { key: after, id };
}

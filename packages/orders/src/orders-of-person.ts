import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import { numbersOf, type Person } from "./buyers.store.ts";
import type { OrderRow } from "./contract.ts";
import { rowsNumbered } from "./order-list.store.ts";

const Key = z.int().positive();

/** All orders of one person for staff, newest first, whatever became of them; one statement. Refuses with NotPermitted, and a cursor that is not one. */
export async function ordersOfPerson(
  ctx: Ctx,
  input: { person: Person; cursor?: string | null | undefined; limit: number },
): Promise<Page<OrderRow>> {
  requirePermission(ctx.actor, "orders.read");
  const { person, cursor, limit } = input;
  const before = cursor == null ? null : decodeCursor(cursor, Key);
  const rows = await rowsNumbered(ctx.db, numbersOf(person, before, limit + 1));
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => row.number,
  );
}

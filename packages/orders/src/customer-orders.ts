import type { Ctx } from "@cartwright/db/context";
import { SignInNeeded } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import type { ListOrders, OrderSummary } from "./contract.ts";
import { selectSummaries } from "./order-list.store.ts";

const PAGE = 10;
const Key = z.int().positive();

/** The orders of the customer who asks, newest first; one statement. Refuses everybody else, and a cursor that is not one. */
export async function customerOrders(ctx: Ctx, { cursor }: ListOrders): Promise<Page<OrderSummary>> {
  if (ctx.actor.kind !== "customer") throw new SignInNeeded();
  const before = cursor === undefined ? null : decodeCursor(cursor, Key);
  const rows = await selectSummaries(ctx.db, { customerId: ctx.actor.customerId, before, limit: PAGE + 1 });
  return pageOf(
    rows,
    PAGE,
    (row) => row,
    (row) => row.number,
  );
}

import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { DAY } from "@cartwright/kernel/clock";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import type { ListStaffOrders, OrderRow } from "./contract.ts";
import { PAYMENTS_OF } from "./order.ts";
import { type Found, selectRows } from "./order-list.store.ts";

const Key = z.int().positive();

/** All orders for staff, newest first, narrowed and searched; one statement per page. Refuses with NotPermitted, and a cursor that is not one. */
export async function listOrders(ctx: Ctx, input: ListStaffOrders): Promise<Page<OrderRow>> {
  requirePermission(ctx.actor, "orders.read");
  const { cursor, limit, state, fulfilment, payment, market, from, to, search } = input;
  if (!canBe(input)) return { items: [], next: null };
  const rows = await selectRows(ctx.db, {
    before: cursor == null ? null : decodeCursor(cursor, Key),
    limit: limit + 1,
    state: state ?? null,
    fulfilment: fulfilment ?? null,
    payment: payment ?? null,
    market: market ?? null,
    from: from === undefined ? null : new Date(`${from}T00:00:00Z`),
    until: to === undefined ? null : new Date(Date.parse(`${to}T00:00:00Z`) + DAY),
    found: understood(search ?? ""),
  });
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => row.number,
  );
}

/** Whether there can be such an order: what contradicts itself is not looked for among all of them. Pure. */
export function canBe({ state, fulfilment, payment, from, to }: Partial<ListStaffOrders>): boolean {
  if (from !== undefined && to !== undefined && from > to) return false;
  const sent = fulfilment !== undefined && fulfilment !== "unfulfilled";
  if (sent && state !== undefined && state !== "paid") return false;
  const of = sent ? "paid" : state;
  return of === undefined || payment === undefined || PAYMENTS_OF[of].includes(payment);
}

/** What somebody means who types this into the search. Pure. */
export function understood(search: string): Found {
  const words = search.trim();
  if (words === "") return { by: "all" };
  const number = /^#?(\d{1,15})$/.exec(words)?.[1];
  if (number !== undefined) return { by: "number", number: Number(number) };
  if (words.includes("@")) return { by: "email", beginning: words };
  return { by: "word", beginning: words, sku: words.toUpperCase() };
}

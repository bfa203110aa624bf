import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { selectMarkets, selectPaidCarts, selectPaidMoment } from "./figures.store.ts";

/** When an order's money was taken, and of which cart it was made; null while it is not paid. */
export const paidMoment = (ctx: Ctx, orderId: Id<"Order">): Promise<{ at: Date; cartId: Id<"Cart"> } | null> =>
  selectPaidMoment(ctx.db, orderId);

/** Which of these carts became orders whose money was taken. */
export const paidOfCarts = async (ctx: Ctx, cartIds: readonly Id<"Cart">[]): Promise<ReadonlySet<string>> =>
  cartIds.length === 0 ? new Set() : selectPaidCarts(ctx.db, cartIds);

/** In which market each of these orders was placed. */
export const marketsOfOrders = async (ctx: Ctx, ids: readonly Id<"Order">[]): Promise<ReadonlyMap<string, string>> =>
  ids.length === 0 ? new Map() : selectMarkets(ctx.db, ids);

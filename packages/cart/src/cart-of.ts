import type { Ctx, TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { type CartRow, selectCart, selectCartForUpdate } from "./cart.store.ts";
import { CartAlreadyOrdered, CartNotFound } from "./errors.ts";

/** Fetches a cart through its holder. Refuses with CartNotFound what is not there and what is somebody else's. */
export async function cartOf(ctx: Ctx, id: Id<"Cart">): Promise<CartRow> {
  assertHolder(ctx, id);
  return found(await selectCart(ctx.db, id));
}

/** The same, if it is still open: else refuses with CartAlreadyOrdered. */
export async function openCartOf(ctx: Ctx, id: Id<"Cart">): Promise<CartRow> {
  return open(await cartOf(ctx, id));
}

/** The same, locked until the transaction ends, and still open: else refuses with CartAlreadyOrdered. */
export async function lockedCartOf(ctx: TxCtx, id: Id<"Cart">): Promise<CartRow> {
  assertHolder(ctx, id);
  return open(found(await selectCartForUpdate(ctx.db, id)));
}

/** The id of the cart that the actor holds. */
export function ownCartId(ctx: Ctx): Id<"Cart"> {
  if (ctx.actor.kind !== "guest" || ctx.actor.cartId === null) throw new CartNotFound();
  return ctx.actor.cartId;
}

function assertHolder(ctx: Ctx, id: Id<"Cart">): void {
  const holds = ctx.actor.kind === "system" || (ctx.actor.kind === "guest" && ctx.actor.cartId === id);
  if (!holds) throw new CartNotFound();
}

function found(cart: CartRow | null): CartRow {
  if (cart === null) throw new CartNotFound();
  return cart;
}

function open(cart: CartRow): CartRow {
  if (cart.state !== "open") throw new CartAlreadyOrdered();
  return cart;
}

import type { Ctx } from "@cartwright/db/context";
import type { Actor } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { type CartRow, selectCart } from "./cart.store.ts";
import { CartAlreadyOrdered, CartNotFound } from "./errors.ts";

/** Fetches a cart through its holder. Refuses with CartNotFound what is not there and what is somebody else's. */
export async function cartOf(ctx: Ctx, id: Id<"Cart">): Promise<CartRow> {
  return heldBy(ctx.actor, await selectCart(ctx.db, id));
}

/** The same, if it is still open: else refuses with CartAlreadyOrdered. */
export async function openCartOf(ctx: Ctx, id: Id<"Cart">): Promise<CartRow> {
  return open(await cartOf(ctx, id));
}

/** The cart that the actor holds, as an update's guard names it: it may have changed hands since. */
export function ownCart(ctx: Ctx): { id: Id<"Cart">; customerId: Id<"Customer"> | null } {
  const { actor } = ctx;
  if (actor.kind === "guest" && actor.cartId !== null) return { id: actor.cartId, customerId: null };
  if (actor.kind === "customer" && actor.cartId !== null) return { id: actor.cartId, customerId: actor.customerId };
  throw new CartNotFound();
}

/** Why a guarded update found no cart: refuses with CartNotFound when it is not the actor's (any more), else with CartAlreadyOrdered. */
export async function refuseClosed(ctx: Ctx, id: Id<"Cart">): Promise<never> {
  await cartOf(ctx, id);
  throw new CartAlreadyOrdered();
}

const mayHold = (actor: Actor, id: Id<"Cart">): boolean =>
  actor.kind === "system" || ((actor.kind === "guest" || actor.kind === "customer") && actor.cartId === id);

/** A guest holds a cart of nobody, a customer their own. */
function heldBy(actor: Actor, cart: CartRow | null): CartRow {
  if (cart === null || !mayHold(actor, cart.id)) throw new CartNotFound();
  if (actor.kind !== "system" && cart.customerId !== (actor.kind === "customer" ? actor.customerId : null))
    throw new CartNotFound();
  return cart;
}

function open(cart: CartRow): CartRow {
  if (cart.state !== "open") throw new CartAlreadyOrdered();
  return cart;
}

import type { Actor } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { CartIsEmpty } from "./errors.ts";

/** The cart that the actor holds. Refuses whoever holds none with CartIsEmpty. */
export function ownCartId(actor: Actor): Id<"Cart"> {
  const cartId = heldCartId(actor);
  if (cartId === null) throw new CartIsEmpty();
  return cartId;
}

export const heldCartId = (actor: Actor): Id<"Cart"> | null =>
  actor.kind === "guest" || actor.kind === "customer" ? actor.cartId : null;

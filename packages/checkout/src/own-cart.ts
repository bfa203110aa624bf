import type { Actor } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { CartIsEmpty } from "./errors.ts";

/** The cart that the actor holds. Refuses whoever holds none with CartIsEmpty. */
export function ownCartId(actor: Actor): Id<"Cart"> {
  const cartId = actor.kind === "guest" || actor.kind === "customer" ? actor.cartId : null;
  if (cartId === null) throw new CartIsEmpty();
  return cartId;
}

import type { Ctx } from "@cartwright/db/context";
import { assembleCart, withLine } from "./assemble-cart.ts";
import { buyable } from "./buyable.ts";
import { cartFacts } from "./cart-facts.ts";
import { openCartOf, ownCart, refuseClosed } from "./cart-of.ts";
import { setLine } from "./cart.store.ts";
import type { CartView, SetQuantity } from "./contract.ts";
import { LineNotFound } from "./errors.ts";

/** Sets how many of a variant the actor's cart holds. Refuses with LineNotFound a variant that is not in it, and what `addToCart` refuses. */
export async function setQuantity(ctx: Ctx, input: SetQuantity): Promise<CartView> {
  const { variantId, quantity } = input;
  const cart = await openCartOf(ctx, ownCart(ctx).id);
  const line = cart.lines.find((candidate) => candidate.variantId === variantId);
  if (line === undefined) throw new LineNotFound();

  const facts = await cartFacts(ctx, cart);
  const { unit } = buyable(facts, { variantId, before: line.quantity, quantity });
  const changed = { variantId, quantity, seen: unit };
  const { open, found } = await setLine(ctx.db, cart, changed, ctx.now());
  if (!open) return refuseClosed(ctx, cart.id);
  if (!found) throw new LineNotFound();
  return assembleCart({ ...facts, cart: withLine(cart, changed) });
}

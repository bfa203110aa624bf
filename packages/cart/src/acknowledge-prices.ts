import type { Ctx } from "@cartwright/db/context";
import { assembleCart } from "./assemble-cart.ts";
import { cartFacts } from "./cart-facts.ts";
import { openCartOf, ownCart } from "./cart-of.ts";
import { updateSeen } from "./cart.store.ts";
import type { CartView } from "./contract.ts";

/** The customer has read the notices: today's prices become the ones they have seen. */
export async function acknowledgePrices(ctx: Ctx): Promise<CartView> {
  const cart = await openCartOf(ctx, ownCart(ctx).id);
  const facts = await cartFacts(ctx, cart);
  const lines = cart.lines.map((line) => ({ ...line, seen: facts.prices.get(line.variantId)?.unit ?? line.seen }));
  await updateSeen(ctx.db, cart.id, lines);
  return assembleCart({ ...facts, cart: { ...cart, lines } });
}

import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { assembleCart } from "./assemble-cart.ts";
import { cartFacts } from "./cart-facts.ts";
import { cartOf } from "./cart-of.ts";
import type { CartView } from "./contract.ts";

/** The actor's cart at today's prices and stock, with a notice for whatever has changed since they last looked; five statements. */
export async function viewCart(ctx: Ctx, id: Id<"Cart">): Promise<CartView> {
  const cart = await cartOf(ctx, id);
  return assembleCart({ ...(await cartFacts(ctx, cart)), cart });
}

import type { Ctx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import { assembleCart } from "./assemble-cart.ts";
import { buyable } from "./buyable.ts";
import { cartFacts } from "./cart-facts.ts";
import { insertCart } from "./cart.store.ts";
import type { CartView } from "./contract.ts";
import { hashOfToken, newToken } from "./token.ts";

export interface StartedCart {
  readonly id: Id<"Cart">;
  /** Opens the cart; told this once. */
  readonly token: string;
  readonly view: CartView;
}

/** Opens a cart with its first line; five statements. Refuses with MarketNotFound, NotForSale and NotEnoughStock, and leaves no cart behind then. */
export async function startCart(
  ctx: Ctx,
  input: { marketCode: string; variantId: Id<"Variant">; quantity: number },
): Promise<StartedCart> {
  const { marketCode, variantId, quantity } = input;
  const facts = await cartFacts(ctx, { marketCode, lines: [] }, [variantId]);
  const { unit } = buyable(facts, { variantId, before: 0, quantity });
  const token = newToken();
  const cart = {
    id: newId<"Cart">(),
    marketCode,
    state: "open" as const,
    lines: [{ variantId, quantity, seen: unit }],
  };
  await insertCart(ctx.db, { ...cart, tokenHash: hashOfToken(token) }, ctx.now());
  return { id: cart.id, token, view: assembleCart({ ...facts, cart }) };
}

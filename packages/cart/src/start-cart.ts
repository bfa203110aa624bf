import type { Ctx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import { addToCart } from "./add-to-cart.ts";
import { assembleCart } from "./assemble-cart.ts";
import { buyable } from "./buyable.ts";
import { factsIn } from "./cart-facts.ts";
import { cartOfCustomer } from "./cart-of-customer.ts";
import { insertCart } from "./cart.store.ts";
import type { CartView } from "./contract.ts";
import { CartNotFound } from "./errors.ts";
import { hashOfToken, newToken } from "./token.ts";

export interface StartedCart {
  readonly id: Id<"Cart">;
  /** Opens a guest's cart; told this once. A customer's opens by their sign-in: null. */
  readonly token: string | null;
  readonly view: CartView;
}

interface FirstLine {
  readonly marketCode: string;
  readonly variantId: Id<"Variant">;
  readonly quantity: number;
}

/**
 * Opens a cart with its first line, the customer's if the actor is one; five statements. Refuses with MarketNotFound, NotForSale
 * and NotEnoughStock, and leaves no cart behind then.
 */
export async function startCart(ctx: Ctx, input: FirstLine): Promise<StartedCart> {
  const { marketCode, variantId, quantity } = input;
  const facts = await factsIn(ctx, { marketCode, lines: [] }, [variantId]);
  const { unit } = buyable(facts, { variantId, before: 0, quantity });
  const token = newToken();
  const cart = {
    id: newId<"Cart">(),
    customerId: ctx.actor.kind === "customer" ? ctx.actor.customerId : null,
    marketCode,
    state: "open" as const,
    lines: [{ variantId, quantity, seen: unit }],
  };
  if (!(await insertCart(ctx.db, { ...cart, tokenHash: hashOfToken(token) }, ctx.now())))
    return addToOpened(ctx, input);
  const view = assembleCart({ ...facts, cart });
  return { id: cart.id, token: cart.customerId === null ? token : null, view };
}

/** Another device or tab of the same customer was first. */
async function addToOpened(ctx: Ctx, { variantId, quantity }: FirstLine): Promise<StartedCart> {
  const { actor } = ctx;
  const cart = actor.kind === "customer" ? await cartOfCustomer(ctx, actor.customerId) : null;
  if (actor.kind !== "customer" || cart === null) throw new CartNotFound();
  const holder: Ctx = { ...ctx, actor: { ...actor, cartId: cart.id } };
  return { id: cart.id, token: null, view: await addToCart(holder, { cartId: cart.id, variantId, quantity }) };
}

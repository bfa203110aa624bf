import type { TxCtx } from "@cartwright/db/context";
import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { inSavepoint } from "@cartwright/db/savepoint";
import { Busy } from "@cartwright/kernel/errors";
import type { Id } from "@cartwright/kernel/id";
import { selectCart } from "./cart.store.ts";
import { deleteCart, lockGuestCart, lockOpenCartOf, placeLines, updateOwner } from "./hand-over-cart.store.ts";
import { mergeLines } from "./merge-lines.ts";
import { hashOfToken, looksLikeToken } from "./token.ts";

const TRIES = 3;

/**
 * Gives the guest's open cart to a customer who has just signed in: it becomes theirs, or its lines go into the open cart that
 * they have, and it is gone. Either way its token opens nothing from now on. A token that opens no open cart changes nothing.
 * Lock order: the guest's cart, the customer's.
 */
export async function handOverCart(ctx: TxCtx, to: { customerId: Id<"Customer">; token: string }): Promise<void> {
  const { customerId, token } = to;
  const guestCartId = looksLikeToken(token) ? await lockGuestCart(ctx.db, hashOfToken(token)) : null;
  if (guestCartId === null) return;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const ownCartId = await lockOpenCartOf(ctx.db, customerId);
    if (ownCartId !== null) return mergeInto(ctx, ownCartId, guestCartId);
    if (await becomesTheirs(ctx, guestCartId, customerId)) return;
  }
  throw new Busy();
}

async function mergeInto(ctx: TxCtx, ownCartId: Id<"Cart">, guestCartId: Id<"Cart">): Promise<void> {
  const [own, guest] = [await selectCart(ctx.db, ownCartId), await selectCart(ctx.db, guestCartId)];
  await placeLines(ctx.db, ownCartId, mergeLines(own?.lines ?? [], guest?.lines ?? []), ctx.now());
  await deleteCart(ctx.db, guestCartId);
}

/** False when another device of the same customer was first: they have an open cart by now. */
async function becomesTheirs(ctx: TxCtx, cartId: Id<"Cart">, customerId: Id<"Customer">): Promise<boolean> {
  try {
    await inSavepoint(ctx, () => updateOwner(ctx.db, cartId, customerId, ctx.now()));
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

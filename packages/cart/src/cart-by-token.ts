import type { Ctx } from "@cartwright/db/context";
import { type HeldCart, selectByToken } from "./cart.store.ts";
import { hashOfToken, looksLikeToken } from "./token.ts";

/**
 * The guest's cart that a token opens, or null: a cart that belongs to a customer opens by their sign-in only. An ordered cart
 * is still found, so that a retry of its purchase gets its answer.
 */
export async function cartByToken(ctx: Ctx, token: string): Promise<HeldCart | null> {
  return looksLikeToken(token) ? selectByToken(ctx.db, hashOfToken(token)) : null;
}

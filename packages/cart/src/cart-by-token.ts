import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { selectByToken } from "./cart.store.ts";
import { hashOfToken } from "./token.ts";

/** The cart that a token opens, or null. An ordered cart is still found, so that a retry of its purchase gets its answer. */
export async function cartByToken(
  ctx: Ctx,
  token: string,
): Promise<{ id: Id<"Cart">; marketCode: string; state: "open" | "ordered" } | null> {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? selectByToken(ctx.db, hashOfToken(token)) : null;
}

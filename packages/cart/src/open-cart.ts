import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import { insertCart } from "./cart.store.ts";
import { hashOfToken, newToken } from "./token.ts";

/** Opens an empty cart in a market and gives the token that holds it: the only time it is told. Refuses an unknown market. */
export async function openCart(ctx: Ctx, input: { marketCode: string }): Promise<{ cart: { id: Id<"Cart"> }; token: string }> {
  await marketOf(ctx, input.marketCode);
  const id = newId<"Cart">();
  const token = newToken();
  await insertCart(ctx.db, { id, tokenHash: hashOfToken(token), marketCode: input.marketCode }, ctx.now());
  return { cart: { id }, token };
}

import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import { type CartLineRow, insertCart } from "./cart.store.ts";
import { hashOfToken, newToken } from "./token.ts";

/** Opens a guest's cart in a market, empty or with lines, and gives the token that holds it: the only time it is told. Refuses an unknown market. */
export async function openCart(
  ctx: Ctx,
  input: { marketCode: string; lines?: readonly CartLineRow[] },
): Promise<{ cart: { id: Id<"Cart"> }; token: string }> {
  const { marketCode, lines = [] } = input;
  await marketOf(ctx, marketCode);
  const id = newId<"Cart">();
  const token = newToken();
  const cart = { id, customerId: null, tokenHash: hashOfToken(token), marketCode, lines };
  await insertCart(ctx.db, cart, ctx.now());
  return { cart: { id }, token };
}

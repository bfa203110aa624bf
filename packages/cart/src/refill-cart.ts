import type { TxCtx } from "@cartwright/db/context";
import { Busy } from "@cartwright/kernel/errors";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { type CartLineRow, insertCart, selectCart } from "./cart.store.ts";
import { lockOpenCartOf, placeLines } from "./hand-over-cart.store.ts";
import { mergeLines } from "./merge-lines.ts";
import { openCart } from "./open-cart.ts";
import { hashOfToken, newToken } from "./token.ts";

interface Refill {
  readonly marketCode: string;
  readonly lines: readonly { variantId: string; quantity: number; unit: Money }[];
}

/**
 * A cart with the lines of an order that is being changed; the prices paid there count as seen. A guest gets a fresh one and its
 * token; a customer's lines go into the open cart that they have, as at sign-in, and the token is null.
 */
export async function refillCart(
  ctx: TxCtx,
  { marketCode, lines: bought }: Refill,
): Promise<{ cart: { id: Id<"Cart"> }; token: string | null }> {
  const lines = bought.map((line) => ({
    variantId: line.variantId as Id<"Variant">,
    quantity: line.quantity,
    seen: line.unit,
  }));
  if (ctx.actor.kind !== "customer") return openCart(ctx, { marketCode, lines });
  return { cart: { id: await refillOf(ctx, ctx.actor.customerId, { marketCode, lines }) }, token: null };
}

async function refillOf(
  ctx: TxCtx,
  customerId: Id<"Customer">,
  { marketCode, lines }: { marketCode: string; lines: readonly CartLineRow[] },
): Promise<Id<"Cart">> {
  const fresh = { id: newId<"Cart">(), customerId, marketCode, lines, tokenHash: hashOfToken(newToken()) };
  if (await insertCart(ctx.db, fresh, ctx.now())) return fresh.id;
  const id = await lockOpenCartOf(ctx.db, customerId);
  // It was ordered at this very moment.
  if (id === null) throw new Busy();
  const own = await selectCart(ctx.db, id);
  await placeLines(ctx.db, id, mergeLines(own?.lines ?? [], lines), ctx.now());
  return id;
}

import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { CartLineRow } from "./cart.store.ts";

/** The open cart of no customer that this token opens, locked until the transaction ends. Whoever waits here finds what was left. */
export async function lockGuestCart(db: RawQueries, tokenHash: Uint8Array<ArrayBuffer>): Promise<Id<"Cart"> | null> {
  const rows = await db.$queryRaw<{ id: Id<"Cart"> }[]>`
    select id::text from cart.cart where token_hash = ${tokenHash} and state = 'open' and customer_id is null for update`;
  return rows[0]?.id ?? null;
}

/** The open cart of a customer, locked until the transaction ends. */
export async function lockOpenCartOf(db: RawQueries, customerId: string): Promise<Id<"Cart"> | null> {
  const rows = await db.$queryRaw<{ id: Id<"Cart"> }[]>`
    select id::text from cart.cart where customer_id = ${customerId}::uuid and state = 'open' for update`;
  return rows[0]?.id ?? null;
}

/** Breaks on the unique index when the customer has an open cart. */
export async function updateOwner(db: RawQueries, cartId: string, customerId: string, at: Date): Promise<void> {
  await db.$executeRaw`update cart.cart set customer_id = ${customerId}::uuid, updated_at = ${at} where id = ${cartId}::uuid`;
}

/** Makes or changes the lines of a cart that is locked. A microsecond apart, so that new ones keep their order. */
export async function placeLines(
  db: RawQueries,
  cartId: string,
  lines: readonly CartLineRow[],
  at: Date,
): Promise<void> {
  const rows = lines.map(({ variantId, quantity, seen }, place) => ({ variantId, quantity, ...seen, place }));
  await db.$executeRaw`
    with touched as (update cart.cart set updated_at = ${at} where id = ${cartId}::uuid)
    insert into cart.cart_line (cart_id, variant_id, quantity, seen_amount, seen_currency, added_at)
    select ${cartId}::uuid, "variantId", quantity, amount, currency, ${at}::timestamptz + place * interval '1 microsecond'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l("variantId" uuid, quantity int, amount bigint, currency text, place int)
    on conflict (cart_id, variant_id) do update set quantity = excluded.quantity`;
}

/** With its lines. */
export async function deleteCart(db: RawQueries, cartId: string): Promise<void> {
  await db.$executeRaw`delete from cart.cart where id = ${cartId}::uuid`;
}

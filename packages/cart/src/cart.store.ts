import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import { type Money, moneyFromMinor } from "@cartwright/kernel/money";

export type CartState = "open" | "ordered";

export interface CartRow {
  readonly id: Id<"Cart">;
  readonly marketCode: string;
  readonly state: CartState;
  readonly lines: readonly CartLineRow[];
}

export interface CartLineRow {
  readonly variantId: Id<"Variant">;
  readonly quantity: number;
  readonly seen: Money;
}

interface RawCart {
  id: Id<"Cart">;
  marketCode: string;
  state: CartState;
  lines: { variantId: Id<"Variant">; quantity: number; amount: number; currency: string }[];
}

export async function insertCart(db: RawQueries, cart: { id: string; tokenHash: Uint8Array<ArrayBuffer>; marketCode: string }, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into cart.cart (id, token_hash, market_code, created_at, updated_at)
    values (${cart.id}::uuid, ${cart.tokenHash}, ${cart.marketCode}, ${at}, ${at})`;
}

export async function selectByToken(db: RawQueries, tokenHash: Uint8Array<ArrayBuffer>): Promise<Omit<CartRow, "lines"> | null> {
  const rows = await db.$queryRaw<Omit<CartRow, "lines">[]>`
    select id::text, market_code as "marketCode", state from cart.cart where token_hash = ${tokenHash}`;
  return rows[0] ?? null;
}

/** Cart and lines in one statement, oldest line first. */
export async function selectCart(db: RawQueries, id: string): Promise<CartRow | null> {
  const rows = await db.$queryRaw<RawCart[]>`
    select c.id::text, c.market_code as "marketCode", c.state, coalesce(
      (select jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'quantity', l.quantity, 'amount', l.seen_amount, 'currency', l.seen_currency) order by l.added_at, l.variant_id)
       from cart.cart_line l where l.cart_id = c.id), '[]') as lines
    from cart.cart c where c.id = ${id}::uuid`;
  const row = rows[0];
  return row === undefined ? null : { ...row, lines: row.lines.map(lineOf) };
}

/** The same, with the cart locked until the transaction ends. The lines are read by a statement of their own, after the lock. */
export async function selectCartForUpdate(db: RawQueries, id: string): Promise<CartRow | null> {
  await db.$executeRaw`select 1 from cart.cart where id = ${id}::uuid for update`;
  return selectCart(db, id);
}

/** Adds or replaces lines; `seen` is the price that the customer is being shown now. */
export async function upsertLines(db: RawQueries, cartId: string, lines: readonly CartLineRow[], at: Date): Promise<void> {
  const json = JSON.stringify(lines.map(({ variantId, quantity, seen }) => ({ variantId, quantity, ...seen })));
  await db.$executeRaw`
    insert into cart.cart_line (cart_id, variant_id, quantity, seen_amount, seen_currency, added_at)
    select ${cartId}::uuid, "variantId", quantity, amount, currency, ${at}
    from jsonb_to_recordset(${json}::jsonb) as l("variantId" uuid, quantity int, amount bigint, currency text)
    on conflict (cart_id, variant_id) do update
      set quantity = excluded.quantity, seen_amount = excluded.seen_amount, seen_currency = excluded.seen_currency`;
}

export async function deleteLine(db: RawQueries, cartId: string, variantId: string): Promise<void> {
  await db.$executeRaw`delete from cart.cart_line where cart_id = ${cartId}::uuid and variant_id = ${variantId}::uuid`;
}

export async function updateMarket(db: RawQueries, cartId: string, marketCode: string, at: Date): Promise<void> {
  await db.$executeRaw`update cart.cart set market_code = ${marketCode}, updated_at = ${at} where id = ${cartId}::uuid and state = 'open'`;
}

/** False when the cart was not open any more. */
export async function updateToOrdered(db: RawQueries, cartId: string, at: Date): Promise<boolean> {
  const closed = await db.$executeRaw`update cart.cart set state = 'ordered', updated_at = ${at} where id = ${cartId}::uuid and state = 'open'`;
  return closed === 1;
}

function lineOf(line: RawCart["lines"][number]): CartLineRow {
  return { variantId: line.variantId, quantity: line.quantity, seen: moneyFromMinor(BigInt(line.amount), line.currency) };
}

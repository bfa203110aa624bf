import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import { type Money, moneyFromMinor } from "@cartwright/kernel/money";

export type CartState = "open" | "ordered";

export interface HeldCart {
  readonly id: Id<"Cart">;
  readonly marketCode: string;
  readonly state: CartState;
}

export interface CartRow extends HeldCart {
  /** Null: a guest's. */
  readonly customerId: Id<"Customer"> | null;
  readonly lines: readonly CartLineRow[];
}

/** What a guarded update changes: this cart, as long as it is open and whose it was. */
type Guarded = Pick<CartRow, "id" | "customerId">;

export interface CartLineRow {
  readonly variantId: Id<"Variant">;
  readonly quantity: number;
  readonly seen: Money;
}

interface RawCart extends Omit<CartRow, "lines"> {
  lines: { variantId: Id<"Variant">; quantity: number; amount: number; currency: string }[];
}

/** False when the customer has an open cart already: nothing was written then. */
export async function insertCart(
  db: RawQueries,
  cart: Pick<CartRow, "id" | "customerId" | "marketCode" | "lines"> & { tokenHash: Uint8Array<ArrayBuffer> },
  at: Date,
): Promise<boolean> {
  const lines = JSON.stringify(cart.lines.map(({ variantId, quantity, seen }) => ({ variantId, quantity, ...seen })));
  const rows = await db.$queryRaw<unknown[]>`
    with opened as (
      insert into cart.cart (id, token_hash, customer_id, market_code, created_at, updated_at)
      values (${cart.id}::uuid, ${cart.tokenHash}, ${cart.customerId}::uuid, ${cart.marketCode}, ${at}, ${at})
      on conflict (customer_id) where state = 'open' and customer_id is not null do nothing
      returning id
    ), placed as (
      insert into cart.cart_line (cart_id, variant_id, quantity, seen_amount, seen_currency, added_at)
      select opened.id, "variantId", quantity, amount, currency, ${at}
      from opened, jsonb_to_recordset(${lines}::jsonb) as l("variantId" uuid, quantity int, amount bigint, currency text)
    )
    select 1 from opened`;
  return rows.length === 1;
}

export async function selectByToken(db: RawQueries, tokenHash: Uint8Array<ArrayBuffer>): Promise<HeldCart | null> {
  const rows = await db.$queryRaw<HeldCart[]>`
    select id::text, market_code as "marketCode", state from cart.cart where token_hash = ${tokenHash} and customer_id is null`;
  return rows[0] ?? null;
}

export async function selectOpenOfCustomer(db: RawQueries, customerId: string): Promise<HeldCart | null> {
  const rows = await db.$queryRaw<HeldCart[]>`
    select id::text, market_code as "marketCode", state from cart.cart where customer_id = ${customerId}::uuid and state = 'open'`;
  return rows[0] ?? null;
}

/** Cart and lines in one statement, oldest line first. */
export async function selectCart(db: RawQueries, id: string): Promise<CartRow | null> {
  const rows = await db.$queryRaw<RawCart[]>`
    select c.id::text, c.customer_id::text as "customerId", c.market_code as "marketCode", c.state, coalesce(
      (select jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'quantity', l.quantity, 'amount', l.seen_amount, 'currency', l.seen_currency) order by l.added_at, l.variant_id)
       from cart.cart_line l where l.cart_id = c.id), '[]') as lines
    from cart.cart c where c.id = ${id}::uuid`;
  const row = rows[0];
  return row === undefined ? null : { ...row, lines: row.lines.map(lineOf) };
}

/**
 * Adds to a line of an open cart, or makes it, at the price that the customer is being shown; within `most`. The cart's row is
 * locked by the same statement, so that nothing gets in once it is being ordered. Quantity null: it would have been too much.
 */
export async function addToLine(
  db: RawQueries,
  cart: Guarded,
  line: CartLineRow,
  most: number,
  at: Date,
): Promise<{ open: boolean; quantity: number | null }> {
  const rows = await db.$queryRaw<{ open: boolean; quantity: number | null }[]>`
    with open as (
      update cart.cart set updated_at = ${at} where id = ${cart.id}::uuid and state = 'open' and customer_id is not distinct from ${cart.customerId}::uuid returning id
    ), placed as (
      insert into cart.cart_line as l (cart_id, variant_id, quantity, seen_amount, seen_currency, added_at)
      select id, ${line.variantId}::uuid, ${line.quantity}, ${line.seen.amount}, ${line.seen.currency}, ${at} from open
      on conflict (cart_id, variant_id) do update
        set quantity = l.quantity + excluded.quantity, seen_amount = excluded.seen_amount, seen_currency = excluded.seen_currency
        where l.quantity + excluded.quantity <= ${most}
      returning quantity
    )
    select exists (select 1 from open) as open, (select quantity from placed) as quantity`;
  return rows[0]!;
}

/** Sets a line of an open cart, at the price that the customer is being shown. */
export async function setLine(
  db: RawQueries,
  cart: Guarded,
  line: CartLineRow,
  at: Date,
): Promise<{ open: boolean; found: boolean }> {
  const rows = await db.$queryRaw<{ open: boolean; found: boolean }[]>`
    with open as (
      update cart.cart set updated_at = ${at} where id = ${cart.id}::uuid and state = 'open' and customer_id is not distinct from ${cart.customerId}::uuid returning id
    ), changed as (
      update cart.cart_line l set quantity = ${line.quantity}, seen_amount = ${line.seen.amount}, seen_currency = ${line.seen.currency}
      from open where l.cart_id = open.id and l.variant_id = ${line.variantId}::uuid returning 1
    )
    select exists (select 1 from open) as open, exists (select 1 from changed) as found`;
  return rows[0]!;
}

/** False when the cart is not open, or somebody else's by now. */
export async function deleteLine(db: RawQueries, cart: Guarded, variantId: string, at: Date): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    with open as (
      update cart.cart set updated_at = ${at} where id = ${cart.id}::uuid and state = 'open' and customer_id is not distinct from ${cart.customerId}::uuid returning id
    ), gone as (
      delete from cart.cart_line l using open where l.cart_id = open.id and l.variant_id = ${variantId}::uuid
    )
    select 1 from open`;
  return rows.length === 1;
}

/** The prices that the customer has read. A line that has gone meanwhile stays away. */
export async function updateSeen(db: RawQueries, cartId: string, lines: readonly CartLineRow[]): Promise<void> {
  const seen = JSON.stringify(lines.map(({ variantId, seen }) => ({ variantId, ...seen })));
  await db.$executeRaw`
    update cart.cart_line l set seen_amount = s.amount, seen_currency = s.currency
    from jsonb_to_recordset(${seen}::jsonb) as s("variantId" uuid, amount bigint, currency text)
    where l.cart_id = ${cartId}::uuid and l.variant_id = s."variantId"`;
}

/** False when the cart is not open, or somebody else's by now. */
export async function updateMarket(db: RawQueries, cart: Guarded, marketCode: string, at: Date): Promise<boolean> {
  const moved = await db.$executeRaw`update cart.cart set market_code = ${marketCode}, updated_at = ${at}
    where id = ${cart.id}::uuid and state = 'open' and customer_id is not distinct from ${cart.customerId}::uuid`;
  return moved === 1;
}

/** False when the cart is not open, or somebody else's by now. */
export async function updateToOrdered(db: RawQueries, cart: Guarded, at: Date): Promise<boolean> {
  const closed = await db.$executeRaw`update cart.cart set state = 'ordered', updated_at = ${at}
    where id = ${cart.id}::uuid and state = 'open' and customer_id is not distinct from ${cart.customerId}::uuid`;
  return closed === 1;
}

function lineOf(line: RawCart["lines"][number]): CartLineRow {
  return {
    variantId: line.variantId,
    quantity: line.quantity,
    seen: moneyFromMinor(BigInt(line.amount), line.currency),
  };
}

import type { Queries } from "@cartwright/db/client";
import { moneyFromMinor } from "@cartwright/kernel/money";
import type { Id } from "@cartwright/kernel/id";
import { FulfilmentState, type OrderLine, OrderPayment, OrderState, OrderView, type Parcel } from "./contract.ts";
import { detailOf, type Happening } from "./entries.store.ts";
import { selectParcels } from "./fulfilments.store.ts";
import type { Order } from "./order.ts";
import type { NewOrder } from "./record-order.ts";

type OrdersDb = Pick<Queries, "order" | "$queryRaw" | "$executeRaw">;

export async function insertOrder(db: OrdersDb, id: Id<"Order">, order: NewOrder, at: Date): Promise<number> {
  const { quote } = order;
  const lines = order.lines.map((line, position) => ({ ...line, position, lineId: crypto.randomUUID() }));
  const rows = await db.$queryRaw<{ number: bigint }[]>`
    with new_order as (
      insert into orders."order" (id, cart_id, customer_id, market_code, locale, currency, state, email, address, shipping_method, prices_include_tax, tax_rounding,
        tax_name, tax_basis_points, goods_amount, shipping_amount, surcharge_amount, discount_amount, tax_amount, total_amount, placed_at, expires_at, updated_at)
      values (${id}::uuid, ${order.cartId}::uuid, ${order.customerId}::uuid, ${order.marketCode}, ${order.locale}, ${quote.total.currency}, 'pending_payment', ${order.email},
        ${JSON.stringify(order.address)}::jsonb, ${JSON.stringify(quote.method)}::jsonb, ${quote.pricesIncludeTax}, ${quote.taxRounding},
        ${quote.taxRate.name}, ${quote.taxRate.basisPoints}, ${quote.goods.amount}, ${quote.shipping.amount}, ${quote.surcharge.amount},
        ${quote.discount.amount}, ${quote.tax.amount}, ${quote.total.amount}, ${at}, ${order.expiresAt}, ${at})
      returning number
    ), new_lines as (
      insert into orders.order_line (id, order_id, order_number, position, variant_id, product_id, sku, slug, title, variant_label, picture, unit_amount, quantity, total_amount, tax_amount)
      select l."lineId", ${id}::uuid, new_order.number, l.position, l."variantId", l."productId", l.sku, l.slug, l.title, l."variantLabel", l.picture,
        (l.unit->>'amount')::bigint, l.quantity, (l.total->>'amount')::bigint, (l.tax->>'amount')::bigint
      from new_order, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l("lineId" uuid, position int, "variantId" uuid, "productId" uuid, sku text, slug text,
        title text, "variantLabel" text, picture jsonb, unit jsonb, quantity int, total jsonb, tax jsonb)
    ), entry as (
      insert into orders.order_entry (id, order_id, kind, at, version) values (gen_random_uuid(), ${id}::uuid, 'placed', ${at}, 1)
    )
    select number from new_order`;
  return Number(rows[0]!.number);
}

export async function selectOrder(db: OrdersDb, id: string): Promise<Order | null> {
  const row = await db.order.findUnique({ where: { id } });
  return row && rowOf(row);
}

export async function selectOrderByNumber(db: OrdersDb, number: number): Promise<Order | null> {
  const row = await db.order.findUnique({ where: { number: BigInt(number) } });
  return row && rowOf(row);
}

/** Locks the order until the transaction ends, so that two deciders take turns. */
export async function lockOrder(db: OrdersDb, id: string): Promise<void> {
  await db.$executeRaw`select 1 from orders."order" where id = ${id}::uuid for update`;
}

/** The UPDATE carries the guard; false means that somebody else was first. Writes the timeline entry with it. */
export async function updateState(
  db: OrdersDb,
  order: Order,
  to: { readonly state: OrderState; readonly payment: OrderPayment } & Happening,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    with moved as (
      update orders."order" set state = ${to.state}, payment_state = ${to.payment}, version = version + 1, updated_at = ${to.at}
      where id = ${order.id}::uuid and state = ${order.state} returning id, version
    )
    insert into orders.order_entry (id, order_id, kind, at, actor, detail, version)
    select gen_random_uuid(), id, ${to.state}, ${to.at}, ${to.by}, ${detailOf(to)}::jsonb, version from moved returning 1`;
  return rows.length === 1;
}

/** The order counts as changed, though nothing of its own row is. */
export async function touchOrder(db: OrdersDb, id: string, at: Date): Promise<void> {
  await db.$executeRaw`update orders."order" set version = version + 1, updated_at = ${at} where id = ${id}::uuid`;
}

/** Absolute, so that the same news twice changes nothing. */
export async function updateRefunded(
  db: OrdersDb,
  id: string,
  to: { readonly refunded: number; readonly payment: OrderPayment },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    update orders."order" set refunded_amount = ${to.refunded}::bigint, payment_state = ${to.payment}, version = version + 1, updated_at = ${at}
    where id = ${id}::uuid`;
}

export async function updateExpiry(db: OrdersDb, id: string, expiresAt: Date): Promise<void> {
  await db.$executeRaw`update orders."order" set expires_at = ${expiresAt} where id = ${id}::uuid and state = 'pending_payment'`;
}

export async function selectExpired(db: OrdersDb, at: Date, limit: number): Promise<Id<"Order">[]> {
  const rows = await db.$queryRaw<{ id: Id<"Order"> }[]>`
    select id::text from orders."order" where state = 'pending_payment' and expires_at <= ${at} order by expires_at limit ${limit}`;
  return rows.map((row) => row.id);
}

/** The orders of nobody that carry this e-mail become the customer's. They do not count as touched: no state has moved. */
export async function updateOwner(
  db: OrdersDb,
  { customerId, email }: { customerId: string; email: string },
): Promise<number> {
  return db.$executeRaw`
    update orders."order" set customer_id = ${customerId}::uuid where customer_id is null and lower(email) = lower(${email})`;
}

/** Touches what it takes; rows that another sweeper holds are left to it. */
export async function takeStuck(db: OrdersDb, before: Date, at: Date, limit: number): Promise<Id<"Order">[]> {
  const rows = await db.$queryRaw<{ id: Id<"Order"> }[]>`
    update orders."order" set updated_at = ${at} where id in (
      select id from orders."order" where state = 'authorised' and updated_at < ${before} order by updated_at limit ${limit} for update skip locked)
    returning id::text`;
  return rows.map((row) => row.id);
}

/** Kinds of entries that an order's owner sees. */
const TOLD_TO_OWNERS = ["placed", "authorised", "paid", "expired", "cancelled", "shipped", "refunded"];

export async function selectView(db: OrdersDb, id: string): Promise<OrderView | null> {
  const rows = await db.$queryRaw<ViewRow[]>`
    select o.*, (select jsonb_agg(to_jsonb(l) order by l.position) from orders.order_line l where l.order_id = o.id) as lines,
      (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at) order by e.at, e.id) from orders.order_entry e
        where e.order_id = o.id and e.kind = any(${[...TOLD_TO_OWNERS]}::text[])) as entries
    from orders."order" o where o.id = ${id}::uuid`;
  return rows[0] ? viewOf(rows[0], await selectParcels(db, id)) : null;
}

interface ViewRow {
  id: string;
  number: bigint;
  state: string;
  fulfilment_state: string;
  market_code: string;
  locale: string;
  currency: string;
  email: string;
  address: unknown;
  shipping_method: unknown;
  prices_include_tax: boolean;
  tax_name: string;
  tax_basis_points: number;
  tax_rounding: string;
  goods_amount: bigint;
  shipping_amount: bigint;
  surcharge_amount: bigint;
  discount_amount: bigint;
  tax_amount: bigint;
  total_amount: bigint;
  placed_at: Date;
  expires_at: Date;
  lines: LineRow[];
  entries: { kind: string; at: string }[];
}
interface LineRow {
  variant_id: string;
  product_id: string;
  sku: string;
  slug: string;
  title: string;
  variant_label: string;
  picture: OrderLine["picture"];
  unit_amount: number;
  quantity: number;
  total_amount: number;
  tax_amount: number;
}

function viewOf(row: ViewRow, parcels: readonly Parcel[]): OrderView {
  const of = (minor: bigint | number) => moneyFromMinor(BigInt(minor), row.currency);
  return OrderView.parse({
    id: row.id,
    number: Number(row.number),
    state: row.state,
    fulfilment: row.fulfilment_state,
    marketCode: row.market_code,
    locale: row.locale,
    email: row.email,
    address: row.address,
    method: row.shipping_method,
    pricesIncludeTax: row.prices_include_tax,
    taxName: row.tax_name,
    taxBasisPoints: row.tax_basis_points,
    taxRounding: row.tax_rounding,
    goods: of(row.goods_amount),
    shipping: of(row.shipping_amount),
    surcharge: of(row.surcharge_amount),
    discount: of(row.discount_amount),
    tax: of(row.tax_amount),
    total: of(row.total_amount),
    placedAt: row.placed_at,
    expiresAt: row.expires_at,
    lines: row.lines.map((line) => ({
      variantId: line.variant_id,
      productId: line.product_id,
      sku: line.sku,
      slug: line.slug,
      title: line.title,
      variantLabel: line.variant_label,
      picture: line.picture,
      unit: of(line.unit_amount),
      quantity: line.quantity,
      total: of(line.total_amount),
      tax: of(line.tax_amount),
    })),
    parcels,
    entries: row.entries.map((entry) => ({ kind: entry.kind, at: new Date(entry.at) })),
  });
}

function rowOf(row: {
  id: string;
  number: bigint;
  state: string;
  fulfilmentState: string;
  paymentState: string;
  version: number;
  cartId: string;
  customerId: string | null;
  marketCode: string;
  address: unknown;
  linkVersion: number;
  totalAmount: bigint;
  currency: string;
  expiresAt: Date;
}): Order {
  const { country } = row.address as { country: string };
  return {
    id: row.id as Id<"Order">,
    number: Number(row.number),
    state: OrderState.parse(row.state),
    fulfilment: FulfilmentState.parse(row.fulfilmentState),
    payment: OrderPayment.parse(row.paymentState),
    version: row.version,
    cartId: row.cartId as Id<"Cart">,
    customerId: row.customerId as Id<"Customer"> | null,
    marketCode: row.marketCode,
    country,
    linkVersion: row.linkVersion,
    total: moneyFromMinor(row.totalAmount, row.currency),
    expiresAt: row.expiresAt,
  };
}

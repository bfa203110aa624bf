import type { Sql } from "./database.ts";
import type { Evidence } from "./evidence.ts";

type FromDatabase = Pick<
  Evidence,
  | "orders"
  | "lines"
  | "entries"
  | "keys"
  | "availability"
  | "levels"
  | "movements"
  | "reservations"
  | "reservationLines"
  | "allocations"
  | "shipments"
  | "attempts"
  | "refunds"
  | "papers"
  | "postings"
  | "webhooks"
  | "outbox"
  | "inbox"
  | "deliveries"
>;

/** Reads our side of the evidence with plain SQL, sharing no code with what wrote it. */
export async function gatherRows(sql: Sql): Promise<FromDatabase> {
  const of = <Name extends keyof FromDatabase>(query: string) =>
    sql.rows<FromDatabase[Name][number] & Record<string, unknown>>(query);
  return {
    orders: await of<"orders">(`
      select id::text, number::float8, cart_id::text as "cartId", email, state, fulfilment_state as fulfilment, currency, goods_amount::float8 as goods, shipping_amount::float8 as shipping,
        surcharge_amount::float8 as surcharge, discount_amount::float8 as discount, tax_amount::float8 as tax, total_amount::float8 as total,
        prices_include_tax as "pricesIncludeTax"
      from orders."order" order by number`),
    lines: await of<"lines">(
      `select order_id::text as "orderId", sku, quantity, unit_amount::float8 as unit, total_amount::float8 as total, tax_amount::float8 as tax from orders.order_line`,
    ),
    entries: await of<"entries">(`select order_id::text as "orderId", kind from orders.order_entry`),
    keys: await of<"keys">(`select key, answer->>'orderId' as "orderId" from checkout.idempotency_key`),
    availability: await of<"availability">(`select sku, on_hand as "onHand", reserved from inventory.availability`),
    levels: await of<"levels">(
      `select sku, warehouse_code as warehouse, on_hand as "onHand", allocated from inventory.stock_level`,
    ),
    movements: await of<"movements">(
      `select sku, warehouse_code as warehouse, reason, sum(quantity)::float8 as quantity from inventory.stock_movement group by sku, warehouse_code, reason`,
    ),
    reservations: await of<"reservations">(`select order_id::text as "orderId", state from inventory.reservation`),
    reservationLines: await of<"reservationLines">(
      `select order_id::text as "orderId", sku, quantity from inventory.reservation_line`,
    ),
    allocations: await of<"allocations">(
      `select order_id::text as "orderId", sku, quantity, warehouse_code as warehouse from inventory.allocation`,
    ),
    shipments: await of<"shipments">(
      `select f.order_id::text as "orderId", l.sku, l.quantity, f.warehouse_code as warehouse
      from orders.fulfilment f join orders.fulfilment_line l on l.fulfilment_id = f.id`,
    ),
    attempts: await of<"attempts">(
      `select id::text, order_id::text as "orderId", state, currency, amount::float8 as amount, gateway_reference as "gatewayReference" from payments.attempt`,
    ),
    refunds: await of<"refunds">(
      `select id::text, attempt_id::text as "attemptId", state, currency, amount::float8 as amount from payments.refund`,
    ),
    papers: await of<"papers">(`
      select d.kind, d.year, d.ordinal, d.number, d.order_id::text as "orderId", d.refund_id::text as "refundId", d.net_amount::float8 as net,
        d.tax_amount::float8 as tax, d.total_amount::float8 as total, r.document_id is not null as printed
      from documents.document d left join documents.rendering r on r.document_id = d.id`),
    postings: await of<"postings">(`
      select j.id::text as "journalId", j.kind, j.order_id::text as "orderId", p.account, p.currency, p.amount::float8 as amount
      from payments.journal j left join payments.posting p on p.journal_id = j.id`),
    webhooks: await of<"webhooks">(`select event_id as "eventId", type, state, note from payments.webhook`),
    outbox: await of<"outbox">(
      `select event_id::text as "eventId", queue, type, sent_at is not null as sent from messaging.outbox`,
    ),
    inbox: await of<"inbox">(`select event_id::text as "eventId", consumer from messaging.inbox`),
    deliveries: await of<"deliveries">(
      `select kind, subject_id::text as "orderId", message_id as "messageId", state from notifications.delivery`,
    ),
  };
}

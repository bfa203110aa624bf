import type { Sql } from "../../torture/database.ts";

/** A parcel for each order that was sent, and for the first line of those that were sent in part. */
export async function fillParcels(sql: Sql): Promise<void> {
  for (const statement of STEPS) await sql.rows(statement);
}

const STEPS = [
  `create temp table made_parcel on commit drop as
    select pg_temp.new_id(o.at + interval '1 day') as id, o.id as order_id, o.n, o.fulfilment, least(o.at + interval '1 day', now()) as at, w.code as warehouse
    from made_order o, lateral (select code from inventory.warehouse order by code offset o.n % (select count(*) from inventory.warehouse) limit 1) w
    where o.fulfilment <> 'unfulfilled'`,
  `insert into orders.fulfilment (id, order_id, number, warehouse_code, carrier, tracking_number, idempotency_key, shipped_at, shipped_by)
    select id, order_id, 1, warehouse, 'DHL', 'MADE' || n, 'made-' || n, at, 'Robin Reed' from made_parcel`,
  `create temp table made_sent on commit drop as
    select p.id as fulfilment_id, p.order_id, p.warehouse, p.at, l.sku, l.quantity
    from made_parcel p join made_line l on l.order_id = p.order_id
    where p.fulfilment = 'fulfilled' or l.sku = (select min(sku) from made_line first where first.order_id = p.order_id)`,
  `create index on made_sent (fulfilment_id)`,
  `create index on made_sent (order_id, sku)`,
  `analyze made_sent`,
  // An order of one line cannot be sent in part: it is sent.
  `update orders."order" o set fulfilment_state = 'fulfilled'
    where o.fulfilment_state = 'partly_fulfilled' and o.id in (select order_id from made_line group by order_id having count(*) = 1)`,
  `insert into orders.fulfilment_line (fulfilment_id, sku, quantity) select fulfilment_id, sku, quantity from made_sent`,
  `insert into orders.order_entry (id, order_id, kind, at, actor, detail)
    select pg_temp.new_id(p.at), p.order_id, 'shipped', p.at, 'Robin Reed', jsonb_build_object('parcel', 1, 'warehouseCode', p.warehouse, 'carrier', 'DHL', 'trackingNumber', 'MADE' || p.n,
      'lines', (select jsonb_agg(jsonb_build_object('sku', s.sku, 'quantity', s.quantity)) from made_sent s where s.fulfilment_id = p.id))
    from made_parcel p`,
];

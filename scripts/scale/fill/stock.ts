import type { Sql } from "../../torture/database.ts";

/**
 * Every SKU was delivered once to each warehouse, in a quantity that covers all that was sent and is promised; one in a hundred
 * is sold out, one in fifty nearly. On hand is the sum of the ledger, what paid orders still wait for is reserved and allocated.
 */
export async function fillStock(sql: Sql): Promise<void> {
  for (const statement of STEPS) await sql.rows(statement);
}

const STEPS = [
  `insert into inventory.stock_movement (id, sku, warehouse_code, quantity, reason, reference, at)
    select pg_temp.new_id(at), sku, warehouse, -quantity, 'shipped', fulfilment_id::text, at from made_sent`,
  `create temp table made_open on commit drop as
    select o.id as order_id, o.n, o.at, l.sku, l.quantity, w.code as warehouse
    from made_order o join made_line l on l.order_id = o.id
    cross join lateral (select code from inventory.warehouse order by code offset o.n % (select count(*) from inventory.warehouse) limit 1) w
    where o.state = 'paid' and not exists (select from made_sent s where s.order_id = o.id and s.sku = l.sku)`,
  `analyze made_open`,
  `insert into inventory.reservation (order_id, state, expires_at, updated_at)
    select id, case when state = 'paid' then 'allocated' when state = 'pending_payment' then 'held' else 'released' end, at + interval '15 minutes', at from made_order`,
  `insert into inventory.reservation_line (order_id, sku, quantity) select order_id, sku, quantity from made_open`,
  `insert into inventory.reservation_line (order_id, sku, quantity)
    select l.order_id, l.sku, l.quantity from made_line l join made_order o on o.id = l.order_id where o.state = 'pending_payment'`,
  `insert into inventory.allocation (order_id, sku, warehouse_code, quantity) select order_id, sku, warehouse, quantity from made_open`,
  `create temp table made_level on commit drop as
    select v.sku, w.code as warehouse, v.at, coalesce(s.sent, 0) as sent, coalesce(a.open, 0) as allocated,
      case when v.at_index % 100 = 0 then 0 when v.at_index % 50 = 1 then 2 else 20 + v.at_index % 60 end as left_over
    from made_variant v cross join inventory.warehouse w
    left join (select sku, warehouse, sum(quantity)::int as sent from made_sent group by 1, 2) s on s.sku = v.sku and s.warehouse = w.code
    left join (select sku, warehouse, sum(quantity)::int as open from made_open group by 1, 2) a on a.sku = v.sku and a.warehouse = w.code`,
  `insert into inventory.stock_movement (id, sku, warehouse_code, quantity, reason, reference, at)
    select pg_temp.new_id(at), sku, warehouse, sent + allocated + left_over, 'received', 'made', at from made_level where sent + allocated + left_over > 0`,
  `insert into inventory.stock_level (sku, warehouse_code, on_hand, allocated) select sku, warehouse, allocated + left_over, allocated from made_level`,
  `insert into inventory.availability (sku, on_hand, reserved)
    select l.sku, sum(l.allocated + l.left_over) + coalesce(max(h.held), 0), sum(l.allocated) + coalesce(max(h.held), 0)
    from made_level l
    left join (select sku, sum(quantity) as held from made_line l join made_order o on o.id = l.order_id where o.state = 'pending_payment' group by sku) h on h.sku = l.sku
    group by l.sku`,
  // What is held has to lie somewhere.
  `with held as (
      select l.sku, sum(l.quantity)::int as held from made_line l join made_order o on o.id = l.order_id where o.state = 'pending_payment' group by l.sku
    ), first as (select min(code) as code from inventory.warehouse), moved as (
      insert into inventory.stock_movement (id, sku, warehouse_code, quantity, reason, reference, at)
      select gen_random_uuid(), sku, first.code, held, 'received', 'made for what is held', now() from held, first
    )
    update inventory.stock_level s set on_hand = s.on_hand + held.held from held, first where s.sku = held.sku and s.warehouse_code = first.code`,
];

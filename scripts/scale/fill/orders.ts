import type { Sql } from "../../torture/database.ts";
import type { Size } from "../options.ts";

/**
 * Orders of the last two years, more of them lately, one to three lines each, some products far more often than others. Most
 * are paid and sent, the youngest wait to be shipped, some expired or were called off.
 */
export async function fillOrders(sql: Sql, { orders, people }: Size): Promise<void> {
  await sql.rows(MADE_ORDERS, [orders, people]);
  await sql.rows(MADE_LINES);
  for (const statement of STEPS) await sql.rows(statement);
}

const MADE_ORDERS = `
  create temp table made_order on commit drop as
  with markets as (
    select array_agg(code order by position) as codes, array_agg(locale order by position) as locales, array_agg(currency order by position) as currencies,
      array_agg(prices_include_tax order by position) as inclusive, array_agg(countries[1] order by position) as countries
    from catalog.market where active
  )
  select d.n, pg_temp.new_id(d.at) as id, gen_random_uuid() as cart_id, d.at, d.state, d.m, p.email, p.name, p.customer_id,
    codes[d.m] as market, locales[d.m] as locale, currencies[d.m] as currency, inclusive[d.m] as inclusive, countries[d.m] as country,
    case when inclusive[d.m] then 2000 else 0 end as basis_points,
    case when d.state <> 'paid' then 'unfulfilled' when d.n > $1 * 0.994 then 'unfulfilled' when d.n % 331 = 0 then 'partly_fulfilled' else 'fulfilled' end as fulfilment,
    case when d.state = 'paid' and d.n % 43 = 0 then 'partly' when d.state = 'paid' and d.n % 97 = 0 then 'fully' end as refund
  from (
    select n, now() - interval '730 days' * power(1 - n::float8 / $1, 0.7) as at,
      case when n % 31 = 0 then 'expired' when n % 53 = 0 then 'cancelled' when n > $1 * 0.9999 then 'pending_payment' else 'paid' end as state,
      1 + n % 3 as m, 1 + floor(power(random(), 2) * $2)::int as person
    from generate_series(1, $1::int) n
  ) d
  join made_person p on p.n = least(d.person, $2)
  cross join markets`;

const MADE_LINES = `
  create temp table made_line on commit drop as
  select distinct on (o.n, v.id) o.n, o.id as order_id, v.id as variant_id, v.product_id, v.sku, v.slug, v.title, v.size, v.amount as unit, 1 + (o.n + l.k) % 3 as quantity,
    v.amount * (1 + (o.n + l.k) % 3) as total, o.inclusive, o.basis_points
  from made_order o
  cross join lateral generate_series(0, o.n % 3) l(k)
  cross join lateral (select floor(power(random(), 3) * (select count(*) from made_variant))::int + 1 as at_index where o.n > 0 and l.k >= 0) chosen
  join made_variant v on v.at_index = chosen.at_index`;

const STEPS = [
  `create index on made_line (order_id)`,
  `analyze made_line`,
  `alter table made_line add column tax bigint`,
  `update made_line set tax = case when inclusive then round(total * basis_points / (10000.0 + basis_points)) else round(total * basis_points / 10000.0) end`,
  `create temp table made_sum on commit drop as
    select order_id, sum(total)::bigint as goods, sum(tax)::bigint as tax from made_line group by order_id`,
  `create unique index on made_sum (order_id)`,
  `analyze made_sum`,
  `alter table made_order add column goods bigint, add column shipping bigint, add column tax bigint, add column total bigint, add column refunded bigint, add column number bigint`,
  `update made_order o set goods = s.goods, shipping = case when s.goods >= 10000 then 0 else 900 end, tax = s.tax from made_sum s where s.order_id = o.id`,
  `update made_order set tax = tax + case when inclusive then round(shipping * basis_points / (10000.0 + basis_points))::bigint else 0 end`,
  `update made_order set total = goods + shipping + case when inclusive then 0 else tax end`,
  `update made_order set refunded = case refund when 'fully' then total when 'partly' then total / 3 else 0 end`,
  `update made_order o set number = numbered.number from (
      select id, nextval('orders.order_number') as number from (select id from made_order order by n) in_order) numbered
    where numbered.id = o.id`,
  `create unique index on made_order (id)`,
  `analyze made_order`,
  `insert into cart.cart (id, token_hash, market_code, state, customer_id, created_at, updated_at)
    select cart_id, sha256(cart_id::text::bytea), market, 'ordered', customer_id, at - interval '10 minutes', at from made_order`,
  // Two carts in three are left standing.
  `insert into cart.cart (id, token_hash, market_code, state, created_at, updated_at)
    select left_behind.id, sha256(left_behind.id::text::bytea), market, 'open', at - interval '1 hour', at - interval '1 hour'
    from made_order o, lateral (select gen_random_uuid() as id from generate_series(1, 2) k where o.n > 0) left_behind`,
  `insert into orders."order" (id, number, cart_id, customer_id, market_code, locale, currency, state, email, address, shipping_method, prices_include_tax, tax_rounding, tax_name,
      tax_basis_points, goods_amount, shipping_amount, surcharge_amount, discount_amount, tax_amount, total_amount, refunded_amount, payment_state, fulfilment_state,
      placed_at, expires_at, updated_at)
    select id, number, cart_id, customer_id, market, locale, currency, state, email,
      jsonb_build_object('fullName', name, 'line1', 'Long Street ' || n % 200, 'city', 'Portland', 'postcode', '97205', 'country', country),
      '{"code": "standard", "name": "Standard", "daysMin": 3, "daysMax": 5}', inclusive, 'per_line', 'VAT', basis_points, goods, shipping, 0, 0, tax, total, refunded,
      case when state = 'paid' and refund = 'fully' then 'refunded' when state = 'paid' and refund = 'partly' then 'partly_refunded' when state = 'paid' then 'paid'
        when state = 'cancelled' then 'released' else 'unpaid' end,
      fulfilment, at, at + interval '15 minutes', at
    from made_order`,
  `insert into orders.order_line (id, order_id, order_number, position, variant_id, product_id, sku, slug, title, variant_label, picture, unit_amount, quantity, total_amount, tax_amount)
    select gen_random_uuid(), l.order_id, o.number, row_number() over (partition by l.order_id order by l.sku) - 1, l.variant_id, l.product_id, l.sku, l.slug, l.title,
      initcap(l.size), null, l.unit, l.quantity, l.total, l.tax
    from made_line l join made_order o on o.id = l.order_id`,
  `insert into orders.order_entry (id, order_id, kind, at)
    select pg_temp.new_id(at), id, kind, at + after from made_order,
      lateral (values ('placed', interval '0'), ('authorised', interval '2 seconds'), ('paid', interval '3 seconds'), (state, interval '4 seconds')) happened(kind, after)
    where kind = 'placed' or (state = 'paid' and after < interval '4 seconds') or (state in ('expired', 'cancelled') and kind = state)`,
];

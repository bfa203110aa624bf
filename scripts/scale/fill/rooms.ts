import type { Sql } from "../../torture/database.ts";
import type { Size } from "../options.ts";

/** What other rooms have lists of: who did what, messages that were given up, webhooks that nobody understood. */
export async function fillRooms(sql: Sql, { orders }: Size): Promise<void> {
  await sql.rows(AUDIT, [orders * 2]);
  await sql.rows(LETTERS, [Math.ceil(orders / 50)]);
  await sql.rows(WEBHOOKS, [orders]);
}

const AUDIT = `
  insert into audit.entry (id, at, actor_kind, actor_id, actor_name, address, action, subject_type, subject_id, subject_label, before, after, request_id)
  select pg_temp.new_id(made.at), made.at, 'staff', s.id, s.name, '203.0.113.7',
    (array['order.shipped', 'order.noted', 'product.changed', 'price.changed', 'staff.signed_in'])[1 + made_n.n % 5],
    (array['order', 'order', 'product', 'product', 'staff'])[1 + made_n.n % 5], coalesce(o.id, s.id)::text, coalesce('Order ' || o.number, s.name), null, '{"made": true}', 'made-' || made_n.n
  from generate_series(1, $1::int) made_n(n)
  cross join lateral (select now() - interval '730 days' * (1 - made_n.n::float8 / $1) as at) made
  cross join (select id, name from identity.staff order by created_at limit 1) s
  left join made_order o on made_n.n % 5 < 2 and o.n = made_n.n / 2`;

const LETTERS = `
  insert into messaging.dead_letter (id, queue, message_id, event_id, type, body, attempts, consumer, error_code, error_message, first_failed_at, last_failed_at, sent_at, collected_at, state, redriven_at, redriven_by)
  select pg_temp.new_id(made.at), (array['notification', 'catalog-changes', 'order-processing'])[1 + n % 3], gen_random_uuid()::text, gen_random_uuid(), 'order.paid', '{}', 3,
    'mail-order-confirmation', 'ECONNREFUSED', 'nobody answered', made.at, made.at, made.at, made.at,
    case when n % 10 = 0 then 'waiting' else 'redriven' end, case when n % 10 <> 0 then made.at end, case when n % 10 <> 0 then 'Robin Reed' end
  from generate_series(1, $1::int) n cross join lateral (select now() - interval '14 days' * (1 - n::float8 / $1) as at) made`;

const WEBHOOKS = `
  insert into payments.webhook (id, gateway, event_id, type, payload, state, received_at, handled_at)
  select pg_temp.new_id(made.at), 'test', 'made_' || n, 'payment.captured', '{}', case when n % 5000 = 0 then 'not_understood' else 'applied' end, made.at, made.at
  from generate_series(1, $1::int) n cross join lateral (select now() - interval '730 days' * (1 - n::float8 / $1) as at) made`;

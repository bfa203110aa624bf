import type { Sql } from "../../torture/database.ts";

/** What was taken and given back, with the books: each capture and refund is a journal of two postings that sum to zero. */
export async function fillPayments(sql: Sql): Promise<void> {
  for (const statement of STEPS) await sql.rows(statement);
}

const STEPS = [
  `create temp table made_attempt on commit drop as
    select pg_temp.new_id(at) as id, id as order_id, n, currency, total, refunded, refund, at from made_order where state = 'paid'`,
  `insert into payments.attempt (id, order_id, number, currency, amount, state, token, return_url, gateway_reference, card_brand, card_last4, created_at, moved_at)
    select id, order_id, 1, currency, total, 'captured', 'used', 'https://shop.example', 'made_' || n, 'visa', '4242', at, at + interval '3 seconds' from made_attempt`,
  `insert into payments.attempt (id, order_id, number, currency, amount, state, token, return_url, gateway_reference, failure_code, created_at, moved_at)
    select pg_temp.new_id(at), id, 1, currency, total, 'failed', 'used', 'https://shop.example', 'made_' || n, 'card_declined', at, at + interval '3 seconds'
    from made_order where state = 'expired'`,
  `create temp table made_refund on commit drop as
    select pg_temp.new_id(at + interval '3 days') as id, id as attempt_id, order_id, n, currency, refunded as amount, at + interval '3 days' as at
    from made_attempt where refund is not null and at < now() - interval '4 days'`,
  `insert into payments.refund (id, attempt_id, currency, amount, reason, state, gateway_reference, created_at, moved_at, idempotency_key)
    select id, attempt_id, currency, amount, 'Came back', 'settled', 'made_refund_' || n, at, at, 'made-' || n from made_refund`,
  // What is younger has not been given back yet.
  `update orders."order" o set refunded_amount = 0, payment_state = 'paid'
    where o.refunded_amount > 0 and o.id in (select id from made_order) and o.id not in (select order_id from made_refund)`,
  `insert into orders.order_entry (id, order_id, kind, at, detail)
    select pg_temp.new_id(at), order_id, 'refunded', at, jsonb_build_object('refundId', id, 'amount', jsonb_build_object('amount', amount, 'currency', currency)) from made_refund`,
  `create temp table made_journal on commit drop as
    select pg_temp.new_id(at) as id, 'capture' as kind, id as reference, order_id, currency, total as amount, at from made_attempt
    union all select pg_temp.new_id(at), 'refund', id, order_id, currency, -amount, at from made_refund`,
  `insert into payments.journal (id, kind, reference, order_id, at) select id, kind, reference, order_id, at from made_journal`,
  `analyze payments.journal`,
  `insert into payments.posting (journal_id, account, currency, amount)
    select id, account, currency, sign * amount from made_journal, (values ('gateway_receivable', 1), ('sales', -1)) two(account, sign)`,
  `set constraints all immediate`,
];

-- Staff ship it: parcels, notes, and what the list of orders is read by.

-- ───────────────────────────── orders
-- How the money stands is kept with the order, so that the list of orders is one scan of one index.
alter table orders."order" add column fulfilment_state text not null default 'unfulfilled'
  check (fulfilment_state in ('unfulfilled', 'partly_fulfilled', 'fulfilled'));
alter table orders."order" add column payment_state text not null default 'unpaid'
  check (payment_state in ('unpaid', 'authorised', 'paid', 'partly_refunded', 'refunded', 'released'));
alter table orders."order" add column refunded_amount bigint not null default 0;
alter table orders."order" add column version integer not null default 1;
alter table orders."order" add check (refunded_amount between 0 and total_amount);
-- What is on its way cannot be cancelled, and nothing unpaid is sent.
alter table orders."order" add check (fulfilment_state = 'unfulfilled' or state = 'paid');

update orders."order" o set refunded_amount = r.amount from (
  select a.order_id, sum(r.amount) as amount from payments.refund r join payments.attempt a on a.id = r.attempt_id
  where r.state = 'settled' group by a.order_id
) r where r.order_id = o.id;
update orders."order" o set payment_state = case
  when state = 'authorised' then 'authorised'
  when state = 'paid' and refunded_amount = 0 then 'paid'
  when state = 'paid' and refunded_amount < total_amount then 'partly_refunded'
  when state = 'paid' then 'refunded'
  else 'released'
end
where state in ('authorised', 'paid')
  or (state = 'cancelled' and exists (select from orders.order_entry e where e.order_id = o.id and e.kind = 'authorised'));

create index order_of_state on orders."order" (state, number desc);
create index order_of_fulfilment on orders."order" (fulfilment_state, number desc);
create index order_of_payment on orders."order" (payment_state, number desc);
create index order_of_market on orders."order" (market_code, number desc);
create index order_to_ship on orders."order" (number desc) where state = 'paid' and fulfilment_state in ('unfulfilled', 'partly_fulfilled');
create index order_placed on orders."order" (placed_at, number);
-- Byte by byte, whatever the database's language: the beginning of an e-mail is a range of this index.
create index order_email on orders."order" (lower(email) text_pattern_ops);
-- With the order's number beside it: the orders of a SKU are read newest first, however many there are.
alter table orders.order_line add column order_number bigint;
update orders.order_line l set order_number = o.number from orders."order" o where o.id = l.order_id;
alter table orders.order_line alter column order_number set not null;
create index order_line_sku on orders.order_line (sku, order_number desc);

-- Who did it, where it was somebody who works here, and what the timeline says besides.
alter table orders.order_entry add column actor text;
alter table orders.order_entry add column detail jsonb;

-- One parcel. Never changed: what left, left.
create table orders.fulfilment (
  id uuid primary key,
  order_id uuid not null references orders."order",
  number integer not null check (number > 0),
  warehouse_code text not null,
  carrier text not null,
  tracking_number text not null,
  tracking_url text,
  idempotency_key text not null,
  shipped_at timestamptz not null,
  shipped_by text not null,
  unique (order_id, number),
  unique (order_id, idempotency_key)
);
create table orders.fulfilment_line (
  fulfilment_id uuid not null references orders.fulfilment,
  sku text not null,
  quantity integer not null check (quantity > 0),
  primary key (fulfilment_id, sku)
);

-- What staff tell each other about an order; the customer never sees it.
create table orders.note (
  id uuid primary key,
  order_id uuid not null references orders."order",
  text text not null check (char_length(text) between 1 and 2000),
  written_at timestamptz not null,
  written_by text not null
);
create index note_of_order on orders.note (order_id, written_at);

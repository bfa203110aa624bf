-- Figures per day, made again by workers from what happened; and what those days are read by.

create schema reporting;

-- ───────────────────────────── the calendar
-- One row per day of the shop. A day that is dirty is made anew, in whole, by whoever locks its row.
create table reporting.day (
  day date primary key,
  dirty boolean not null default true,
  -- The time zone that its figures were made in; another one of the shop makes it dirty.
  zone text,
  rolled_at timestamptz,
  -- How long that took: a day that takes long rests long.
  seconds real not null default 0
);
create index day_dirty on reporting.day (day desc) where dirty;

-- ───────────────────────────── the figures
-- Quarters of an hour by the shop's clock, 0 to 95: today is compared with the same weekday up to the same time.
create table reporting.sales_quarter (
  day date not null,
  market_code text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  quarter smallint not null check (quarter between 0 and 95),
  orders integer not null,
  units integer not null,
  gross_amount bigint not null,
  refunds integer not null,
  refunded_amount bigint not null,
  shipping_amount bigint not null,
  tax_amount bigint not null,
  carts_started integer not null,
  carts_paid integer not null check (carts_paid <= carts_started),
  primary key (day, market_code, currency, quarter)
);
create table reporting.sales_day (
  day date not null,
  market_code text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  orders integer not null,
  units integer not null,
  gross_amount bigint not null,
  refunds integer not null,
  refunded_amount bigint not null,
  shipping_amount bigint not null,
  tax_amount bigint not null,
  carts_started integer not null,
  carts_paid integer not null check (carts_paid <= carts_started),
  primary key (day, market_code, currency)
);
create table reporting.product_day (
  day date not null,
  market_code text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  product_id uuid not null,
  -- As it was called when it was last bought that day.
  title text not null,
  units integer not null,
  revenue_amount bigint not null,
  primary key (day, market_code, currency, product_id)
);

-- ───────────────────────────── where the figures come from: a day is a range of each of these
create index order_entry_paid on orders.order_entry (at, order_id) where kind = 'paid';
create index refund_settled on payments.refund (moved_at) where state = 'settled';
create index cart_started on cart.cart (created_at);

-- ───────────────────────────── what needs somebody
create index refund_failed on payments.refund (moved_at) where state = 'failed';
create index attempt_failed on payments.attempt (moved_at) where state = 'failed';

-- The ground: one Postgres schema per owning package. Foreign keys may cross schemas, queries may not.
create schema catalog;
create schema inventory;
create schema pricing;
create schema search;
create schema cart;
create schema orders;
create schema payments;
create schema checkout;
create schema notifications;
create schema messaging;

-- ───────────────────────────── catalog
create table catalog.market (
  code text primary key check (code ~ '^[a-z]{2}$'),
  name text not null,
  locale text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  countries text[] not null check (cardinality(countries) > 0),
  prices_include_tax boolean not null,
  is_default boolean not null,
  active boolean not null,
  position integer not null
);
create unique index market_one_default on catalog.market (is_default) where is_default;

create table catalog.asset (
  id uuid primary key,
  content_hash text not null unique,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  thumbhash text not null,
  widths integer[] not null check (cardinality(widths) > 0),
  created_at timestamptz not null default now()
);
create table catalog.asset_translation (
  asset_id uuid not null references catalog.asset on delete cascade,
  lang text not null,
  alt text not null,
  primary key (asset_id, lang)
);

create table catalog.category (
  id uuid primary key,
  parent_id uuid references catalog.category,
  position integer not null,
  asset_id uuid references catalog.asset
);
create table catalog.category_translation (
  category_id uuid not null references catalog.category on delete cascade,
  lang text not null,
  slug text not null,
  name text not null,
  description text not null,
  primary key (category_id, lang),
  unique (lang, slug)
);

create table catalog.product (
  id uuid primary key,
  status text not null check (status in ('draft', 'active', 'archived')),
  vendor text not null,
  country_of_origin text not null,
  hs_code text not null,
  tax_category text not null,
  weight_grams integer not null check (weight_grams >= 0),
  dimensions jsonb,
  attributes jsonb not null,
  tags text[] not null,
  main_category_id uuid not null references catalog.category,
  is_gift_card boolean not null,
  published_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (status <> 'active' or published_at is not null)
);
create table catalog.product_translation (
  product_id uuid not null references catalog.product on delete cascade,
  lang text not null,
  slug text not null,
  title text not null,
  subtitle text not null,
  description text not null,
  story text[] not null,
  materials text not null,
  care text not null,
  primary key (product_id, lang),
  unique (lang, slug)
);
create table catalog.product_category (
  product_id uuid not null references catalog.product on delete cascade,
  category_id uuid not null references catalog.category,
  primary key (product_id, category_id)
);
create index product_category_category on catalog.product_category (category_id);

create table catalog.product_option (
  id uuid primary key,
  product_id uuid not null references catalog.product on delete cascade,
  slug text not null,
  type text not null check (type in ('swatch', 'choice')),
  position integer not null,
  unique (product_id, slug)
);
create table catalog.product_option_translation (
  option_id uuid not null references catalog.product_option on delete cascade,
  lang text not null,
  name text not null,
  primary key (option_id, lang)
);
create table catalog.option_value (
  id uuid primary key,
  option_id uuid not null references catalog.product_option on delete cascade,
  slug text not null,
  position integer not null,
  swatch text check (swatch ~ '^#[0-9a-f]{6}$'),
  colour_family text,
  unique (option_id, slug)
);
create table catalog.option_value_translation (
  value_id uuid not null references catalog.option_value on delete cascade,
  lang text not null,
  label text not null,
  primary key (value_id, lang)
);

create table catalog.variant (
  id uuid primary key,
  product_id uuid not null references catalog.product on delete cascade,
  sku text not null unique check (sku ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
  barcode text,
  weight_grams integer not null check (weight_grams >= 0),
  position integer not null,
  status text not null default 'active' check (status in ('active', 'retired'))
);
create index variant_product on catalog.variant (product_id, position);
create table catalog.variant_value (
  variant_id uuid not null references catalog.variant on delete cascade,
  option_id uuid not null references catalog.product_option on delete cascade,
  value_id uuid not null references catalog.option_value on delete cascade,
  primary key (variant_id, option_id)
);
create table catalog.product_picture (
  product_id uuid not null references catalog.product on delete cascade,
  asset_id uuid not null references catalog.asset,
  position integer not null,
  kind text not null check (kind in ('main', 'detail')),
  value_id uuid references catalog.option_value on delete set null,
  primary key (product_id, asset_id)
);

create table catalog.collection (
  id uuid primary key,
  position integer not null,
  asset_id uuid references catalog.asset
);
create table catalog.collection_translation (
  collection_id uuid not null references catalog.collection on delete cascade,
  lang text not null,
  slug text not null,
  name text not null,
  description text not null,
  primary key (collection_id, lang),
  unique (lang, slug)
);
create table catalog.collection_product (
  collection_id uuid not null references catalog.collection on delete cascade,
  product_id uuid not null references catalog.product on delete cascade,
  position integer not null,
  primary key (collection_id, product_id)
);
create table catalog.scene (
  name text primary key,
  asset_id uuid not null references catalog.asset
);

-- ───────────────────────────── inventory
create table inventory.warehouse (
  code text primary key,
  name text not null,
  country text not null
);
create table inventory.stock_level (
  sku text not null,
  warehouse_code text not null references inventory.warehouse,
  on_hand integer not null check (on_hand >= 0),
  allocated integer not null default 0 check (allocated >= 0 and allocated <= on_hand),
  primary key (sku, warehouse_code)
);
-- The row that buyers race for: the sum over warehouses, one row per SKU.
create table inventory.availability (
  sku text primary key,
  on_hand integer not null check (on_hand >= 0),
  reserved integer not null default 0 check (reserved >= 0),
  backorder boolean not null default false,
  check (reserved <= on_hand or backorder)
) with (fillfactor = 50);
create table inventory.stock_movement (
  id uuid primary key,
  sku text not null,
  warehouse_code text not null references inventory.warehouse,
  quantity integer not null check (quantity <> 0),
  reason text not null,
  reference text not null,
  at timestamptz not null,
  unique (reason, reference, sku, warehouse_code)
);
create index stock_movement_sku on inventory.stock_movement (sku);
create table inventory.reservation (
  order_id uuid primary key,
  state text not null check (state in ('held', 'allocated', 'released')),
  expires_at timestamptz not null,
  updated_at timestamptz not null
);
create table inventory.reservation_line (
  order_id uuid not null references inventory.reservation on delete cascade,
  sku text not null,
  quantity integer not null check (quantity > 0),
  primary key (order_id, sku)
);
create table inventory.allocation (
  order_id uuid not null references inventory.reservation,
  sku text not null,
  warehouse_code text not null references inventory.warehouse,
  quantity integer not null check (quantity > 0),
  primary key (order_id, sku, warehouse_code)
);

-- ───────────────────────────── pricing
create table pricing.price (
  variant_id uuid not null references catalog.variant on delete cascade,
  market_code text not null references catalog.market,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount >= 0),
  compare_at bigint check (compare_at > amount),
  updated_at timestamptz not null default now(),
  primary key (variant_id, market_code)
);
create table pricing.tax_rate (
  id uuid primary key,
  country text not null check (country ~ '^[A-Z]{2}$'),
  region text,
  basis_points integer not null check (basis_points between 0 and 10000),
  name text not null,
  unique nulls not distinct (country, region)
);
create table pricing.tax_rounding (
  country text primary key,
  policy text not null check (policy in ('per_line', 'per_total'))
);
create table pricing.shipping_zone (
  code text primary key,
  countries text[] not null,
  warehouse_code text not null references inventory.warehouse
);
create table pricing.shipping_method (
  zone_code text not null references pricing.shipping_zone on delete cascade,
  code text not null,
  name text not null,
  days_min integer not null check (days_min >= 0),
  days_max integer not null check (days_max >= days_min),
  position integer not null,
  primary key (zone_code, code)
);
create table pricing.shipping_rate (
  zone_code text not null,
  method_code text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount >= 0),
  free_from bigint check (free_from >= 0),
  primary key (zone_code, method_code, currency),
  foreign key (zone_code, method_code) references pricing.shipping_method on delete cascade
);
create table pricing.oversize_surcharge (
  currency text primary key check (currency ~ '^[A-Z]{3}$'),
  from_grams integer not null check (from_grams > 0),
  amount bigint not null check (amount >= 0)
);

-- ───────────────────────────── search
create table search.listing (
  product_id uuid not null references catalog.product on delete cascade,
  market_code text not null references catalog.market,
  lang text not null,
  currency text not null,
  slug text not null,
  title text not null,
  subtitle text not null,
  price_min bigint not null,
  price_max bigint not null,
  compare_at bigint,
  category_slugs text[] not null,
  collection_slugs text[] not null,
  colours text[] not null,
  pictures jsonb not null,
  swatches jsonb not null,
  sold_out boolean not null,
  featured integer not null,
  published_at timestamptz not null,
  updated_at timestamptz not null default now(),
  primary key (product_id, market_code)
);
create index listing_featured on search.listing (market_code, featured, product_id);
create index listing_newest on search.listing (market_code, published_at desc, product_id desc);
create index listing_price on search.listing (market_code, price_min, product_id);
create index listing_categories on search.listing using gin (category_slugs);

-- ───────────────────────────── cart
create table cart.cart (
  id uuid primary key,
  token_hash bytea not null unique,
  market_code text not null references catalog.market,
  state text not null default 'open' check (state in ('open', 'ordered')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table cart.cart_line (
  cart_id uuid not null references cart.cart on delete cascade,
  variant_id uuid not null references catalog.variant,
  quantity integer not null check (quantity between 1 and 99),
  -- What the customer last saw; a difference to today's price is told before they pay.
  seen_amount bigint not null,
  seen_currency text not null,
  added_at timestamptz not null,
  primary key (cart_id, variant_id)
);

-- ───────────────────────────── orders
create sequence orders.order_number start 1001;
create table orders."order" (
  id uuid primary key,
  number bigint not null unique default nextval('orders.order_number'),
  cart_id uuid not null unique,
  market_code text not null references catalog.market,
  locale text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  state text not null check (state in ('pending_payment', 'authorised', 'paid', 'expired', 'cancelled')),
  email text not null,
  address jsonb not null,
  shipping_method jsonb not null,
  prices_include_tax boolean not null,
  tax_rounding text not null check (tax_rounding in ('per_line', 'per_total')),
  tax_name text not null,
  tax_basis_points integer not null check (tax_basis_points between 0 and 10000),
  goods_amount bigint not null check (goods_amount >= 0),
  shipping_amount bigint not null check (shipping_amount >= 0),
  surcharge_amount bigint not null check (surcharge_amount >= 0),
  discount_amount bigint not null default 0 check (discount_amount >= 0),
  tax_amount bigint not null check (tax_amount >= 0),
  total_amount bigint not null check (total_amount >= 0),
  link_version integer not null default 1,
  placed_at timestamptz not null,
  expires_at timestamptz not null,
  updated_at timestamptz not null,
  check (goods_amount + shipping_amount + surcharge_amount - discount_amount + case when prices_include_tax then 0 else tax_amount end = total_amount)
);
create index order_unpaid on orders."order" (expires_at) where state = 'pending_payment';
create index order_authorised on orders."order" (updated_at) where state = 'authorised';
create table orders.order_line (
  id uuid primary key,
  order_id uuid not null references orders."order",
  position integer not null,
  variant_id uuid not null,
  product_id uuid not null,
  sku text not null,
  slug text not null,
  title text not null,
  variant_label text not null,
  picture jsonb,
  unit_amount bigint not null check (unit_amount >= 0),
  quantity integer not null check (quantity > 0),
  total_amount bigint not null check (total_amount = unit_amount * quantity),
  tax_amount bigint not null check (tax_amount >= 0),
  unique (order_id, position)
);
create table orders.order_entry (
  id uuid primary key,
  order_id uuid not null references orders."order",
  kind text not null,
  at timestamptz not null
);
create index order_entry_order on orders.order_entry (order_id, at);

-- ───────────────────────────── payments
create table payments.attempt (
  id uuid primary key,
  order_id uuid not null,
  number integer not null check (number > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount > 0),
  state text not null check (state in ('requested', 'authorising', 'needs_action', 'authorised', 'failed', 'expired', 'capturing', 'captured', 'capture_failed', 'voiding', 'voided')),
  token text not null,
  return_url text not null,
  gateway_reference text unique,
  challenge_url text,
  failure_code text,
  card_brand text,
  card_last4 text,
  -- Captures refused so far; a refused one is asked for again under a new idempotency key.
  capture_refusals integer not null default 0 check (capture_refusals >= 0),
  created_at timestamptz not null,
  -- When the state last moved or its pending operation was last issued: the sweeper's clock.
  moved_at timestamptz not null,
  unique (order_id, number)
);
-- Money of one order is in one place at a time: a second live attempt, and a second capture, cannot exist.
create unique index attempt_one_live on payments.attempt (order_id) where state in ('requested', 'authorising', 'needs_action', 'authorised', 'capturing', 'captured', 'capture_failed');
create index attempt_pending on payments.attempt (moved_at) where state in ('requested', 'authorising', 'authorised', 'capturing', 'capture_failed', 'voiding');
create table payments.refund (
  id uuid primary key,
  attempt_id uuid not null references payments.attempt,
  currency text not null,
  amount bigint not null check (amount > 0),
  reason text not null,
  state text not null check (state in ('requested', 'sent', 'settled', 'failed')),
  gateway_reference text unique,
  created_at timestamptz not null,
  moved_at timestamptz not null
);
create index refund_attempt on payments.refund (attempt_id);
create table payments.journal (
  id uuid primary key,
  kind text not null check (kind in ('capture', 'refund')),
  -- Attempt or refund id: the same movement of money is booked once.
  reference uuid not null,
  order_id uuid not null,
  at timestamptz not null,
  unique (kind, reference)
);
create table payments.posting (
  journal_id uuid not null references payments.journal,
  account text not null check (account in ('gateway_receivable', 'sales')),
  currency text not null,
  -- Debit positive, credit negative; each journal sums to zero.
  amount bigint not null check (amount <> 0),
  primary key (journal_id, account)
);
create table payments.webhook (
  id uuid primary key,
  gateway text not null,
  event_id text not null,
  type text not null,
  payload jsonb not null,
  state text not null check (state in ('received', 'applied', 'ignored', 'not_understood', 'quarantined')),
  note text,
  received_at timestamptz not null,
  handled_at timestamptz,
  unique (gateway, event_id)
);

-- ───────────────────────────── checkout
create table checkout.idempotency_key (
  actor text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (actor, key)
);

-- ───────────────────────────── notifications
create table notifications.delivery (
  id uuid primary key,
  kind text not null,
  -- What the mail is about; the same news goes out under one Message-ID however often it is tried.
  subject_id uuid not null,
  recipient text not null,
  message_id text not null unique,
  state text not null check (state in ('pending', 'sent')),
  tries integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  unique (kind, subject_id)
);

-- ───────────────────────────── messaging
create table messaging.outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null,
  queue text not null,
  type text not null,
  payload jsonb not null,
  group_id text,
  trace text,
  created_at timestamptz not null,
  sent_at timestamptz,
  unique (event_id, queue)
);
create index outbox_unsent on messaging.outbox (id) where sent_at is null;
create index outbox_sent on messaging.outbox (sent_at) where sent_at is not null;
create table messaging.inbox (
  event_id uuid not null,
  consumer text not null,
  handled_at timestamptz not null,
  primary key (event_id, consumer)
);
create index inbox_handled on messaging.inbox (handled_at);

-- A wake-up only; the relay's poll is the truth.
create function messaging.wake_relay() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger wake_relay after insert on messaging.outbox for each statement execute function messaging.wake_relay();

-- Ledgers are append-only: a mistake is corrected by another entry.
create function public.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on inventory.stock_movement for each row execute function public.refuse_change();
create trigger append_only before update or delete on payments.journal for each row execute function public.refuse_change();
create trigger append_only before update or delete on payments.posting for each row execute function public.refuse_change();

create function payments.journal_balances() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(amount), 0) from payments.posting where journal_id = new.journal_id) <> 0 then
    raise exception 'journal % does not balance', new.journal_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_balances after insert on payments.posting deferrable initially deferred for each row execute function payments.journal_balances();

-- Saved views of the back office's lists, and which change of an order each of its entries was.

-- ───────────────────────────── identity
-- A list as somebody has narrowed it, under a name: their own, or everybody's.
create table identity.saved_view (
  id uuid primary key,
  staff_id uuid not null references identity.staff,
  place text not null check (place in ('orders', 'products', 'customers', 'inventory')),
  name text not null check (char_length(name) between 1 and 60),
  query text not null check (char_length(query) between 1 and 2000),
  shared boolean not null,
  position integer not null check (position > 0),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index saved_view_name on identity.saved_view (staff_id, place, lower(name));
create index saved_view_shared on identity.saved_view (place) where shared;

-- ───────────────────────────── orders
-- The order's version after what happened: so whoever acts on what they saw is told what others have done since. Null where an
-- entry is older than this column.
alter table orders.order_entry add column version integer;

-- Staff correct stock and bring pictures of their own.

-- ───────────────────────────── inventory
-- Who moved it and what they said; whose order it left for, so that the ledger leads there.
alter table inventory.stock_movement add column made_by text;
alter table inventory.stock_movement add column note text check (char_length(note) between 1 and 500);
alter table inventory.stock_movement add column order_number bigint;
drop index inventory.stock_movement_sku;
create index stock_movement_of_sku on inventory.stock_movement (sku, id desc);

-- One row per adjustment that was asked for: the same key again gets the same answer and moves nothing. A count that found
-- everything in its place has no movement.
create table inventory.adjustment (
  actor text not null,
  idempotency_key text not null,
  asked text not null,
  sku text not null,
  warehouse_code text not null references inventory.warehouse,
  quantity integer not null,
  on_hand integer not null check (on_hand >= 0),
  movement_id uuid references inventory.stock_movement,
  made_at timestamptz not null,
  primary key (actor, idempotency_key),
  check ((movement_id is null) = (quantity = 0))
);

-- What is sold has a row here even before the first delivery, so that the list of what is out is complete.
insert into inventory.availability (sku, on_hand) select sku, 0 from catalog.variant on conflict do nothing;

-- ───────────────────────────── catalog
-- A picture that came just now waits for its sizes; only a ready one is shown to shoppers.
alter table catalog.asset add column state text not null default 'ready' check (state in ('processing', 'ready', 'failed'));
-- Why it came to nothing, in words for staff.
alter table catalog.asset add column failure text;
-- Where the original lies in the bucket; null for what a seed brought.
alter table catalog.asset add column upload_key text;
alter table catalog.asset drop constraint asset_widths_check;
alter table catalog.asset add check (state <> 'ready' or cardinality(widths) > 0);
alter table catalog.asset add check ((state = 'failed') = (failure is not null));
create index product_picture_of_asset on catalog.product_picture (asset_id);

-- A note on an order can be taken back, and be put there again. Whose it is was known by name alone; of older notes it stays so.
alter table orders.note add column author_id uuid;
alter table orders.note add column removed_at timestamptz;

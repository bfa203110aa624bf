-- The shop's own facts, and versions for what staff set by hand: markets, tax, shipping.

create schema settings;

-- ───────────────────────────── settings
-- One row: a deployment is one shop.
create table settings.store (
  id boolean primary key default true check (id),
  name text not null check (char_length(name) between 1 and 60),
  legal_name text not null check (char_length(legal_name) between 1 and 100),
  line1 text not null,
  line2 text,
  city text not null,
  region text,
  postcode text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  email text not null,
  phone text,
  tax_number text,
  time_zone text not null,
  invoice_prefix text not null check (invoice_prefix ~ '^[A-Z0-9/-]{0,10}$'),
  version integer not null default 1,
  updated_at timestamptz not null default now()
);
-- What a new shop begins with. Whoever runs it writes their own under Settings, Store.
insert into settings.store (name, legal_name, line1, city, region, postcode, country, email, time_zone, invoice_prefix)
values ('Alder & Clay', 'Alder & Clay LLC', '1140 SE Alder Street', 'Portland', 'OR', '97214', 'US', 'hello@alder-and-clay.example', 'America/Los_Angeles', 'AC-');

-- ───────────────────────────── catalog
alter table catalog.market add column version integer not null default 1;

-- ───────────────────────────── pricing
alter table pricing.tax_rate add column version integer not null default 1;
alter table pricing.tax_rounding add column version integer not null default 1;
-- A zone changes as a whole, with its methods and their rates.
alter table pricing.shipping_zone add column version integer not null default 1;
alter table pricing.shipping_zone add column name text;
update pricing.shipping_zone set name = upper(code);
alter table pricing.shipping_zone alter column name set not null;
alter table pricing.oversize_surcharge add column version integer not null default 1;

-- Who buys here: one profile per person, known by e-mail, with what staff note about them.
create schema customers;

-- What staff sort customers into. A removed group keeps its row, so that removing it can be undone with everybody still in it.
create table customers."group" (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 60),
  name_key text not null,
  description text not null default '' check (char_length(description) <= 500),
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz
);
create unique index group_name on customers."group" (name_key) where removed_at is null;

-- Figures are worked out anew from the orders, never added to. `version` counts what staff change, not what is bought.
create table customers.profile (
  id uuid primary key,
  customer_id uuid unique references identity.customer,
  email text not null,
  -- As identity makes it. While an account's own address is held by another that has moved on, theirs waits under a word that is no address.
  email_key text not null unique,
  name text not null,
  -- Lower case and without accents: what lists are sorted and searched by.
  name_key text not null,
  name_words tsvector generated always as (to_tsvector('simple', name_key)) stored,
  disabled boolean not null default false,
  first_seen_at timestamptz not null,
  last_order_at timestamptz,
  -- The last order, or when they were first seen.
  recent_at timestamptz not null,
  orders integer not null default 0 check (orders >= 0),
  group_id uuid references customers."group",
  tags text[] not null default '{}' check (cardinality(tags) <= 20),
  version integer not null default 1,
  updated_at timestamptz not null
);
create index profile_recent on customers.profile (recent_at desc, id desc);
create index profile_recent_account on customers.profile (recent_at desc, id desc) where customer_id is not null;
create index profile_recent_guest on customers.profile (recent_at desc, id desc) where customer_id is null;
create index profile_name on customers.profile (name_key, id);
create index profile_email on customers.profile (email_key text_pattern_ops);
create index profile_name_words on customers.profile using gin (name_words);
create index profile_tags on customers.profile using gin (tags);
create index profile_group on customers.profile (group_id, recent_at desc, id desc) where group_id is not null;

-- What a person has paid and not got back, per currency: sums of different money are never added up.
create table customers.spending (
  profile_id uuid not null references customers.profile on delete cascade,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null,
  primary key (profile_id, currency)
);
create index spending_most on customers.spending (currency, amount desc, profile_id desc);

-- Never rewritten; taken back by marking it, which can be undone.
create table customers.note (
  id uuid primary key,
  profile_id uuid not null references customers.profile,
  text text not null check (char_length(text) between 1 and 2000),
  written_at timestamptz not null,
  written_by text not null,
  removed_at timestamptz
);
create index note_of_profile on customers.note (profile_id, written_at desc, id desc);

-- Every tag that was ever given, for the suggestions.
create table customers.tag (
  name text primary key check (char_length(name) between 1 and 40),
  used_at timestamptz not null
);
create index tag_name on customers.tag (name text_pattern_ops);

-- Profiles that went into another: links to them still lead somewhere.
create table customers.former_profile (
  id uuid primary key,
  profile_id uuid not null references customers.profile
);
create index former_profile_of on customers.former_profile (profile_id);

-- How far the job has come that gives profiles to accounts and orders which nobody told us of. One row.
create table customers.catch_up (
  one boolean primary key default true check (one),
  account_after uuid not null default '00000000-0000-0000-0000-000000000000',
  order_after bigint not null default 0
);
insert into customers.catch_up default values;

-- Papers with numbers that have no gaps: invoices, and credit notes for what was given back.

create schema documents;

-- The last number of a series in a year. Its row is locked by whoever issues, until the paper itself is there: what does not
-- commit gives its number back.
create table documents.series (
  kind text not null check (kind in ('invoice', 'credit_note')),
  year integer not null check (year between 2000 and 9999),
  last integer not null check (last between 0 and 999999),
  primary key (kind, year)
);

-- What the paper says, as it was on that day. Never changed.
create table documents.document (
  id uuid primary key,
  kind text not null check (kind in ('invoice', 'credit_note')),
  year integer not null,
  ordinal integer not null check (ordinal between 1 and 999999),
  number text not null unique,
  order_id uuid not null references orders."order",
  -- Of a credit note: the invoice that it takes back, and the refund that it is for.
  invoice_id uuid references documents.document,
  refund_id uuid references payments.refund,
  currency text not null,
  net_amount bigint not null,
  tax_amount bigint not null check (tax_amount >= 0),
  total_amount bigint not null check (total_amount >= 0),
  says jsonb not null,
  issued_at timestamptz not null,
  unique (kind, year, ordinal),
  check (net_amount + tax_amount = total_amount),
  check ((kind = 'credit_note') = (invoice_id is not null)),
  check ((kind = 'credit_note') = (refund_id is not null))
);
create unique index one_invoice_per_order on documents.document (order_id) where kind = 'invoice';
create unique index one_credit_note_per_refund on documents.document (refund_id) where kind = 'credit_note';
create index document_of_order on documents.document (order_id, issued_at);
create index credit_note_of_invoice on documents.document (invoice_id) where kind = 'credit_note';

-- The PDF of a paper, made once and kept; here is that it exists, and what its bytes must be.
create table documents.rendering (
  document_id uuid primary key references documents.document,
  sha256 bytea not null check (octet_length(sha256) = 32),
  size integer not null check (size > 0),
  rendered_at timestamptz not null
);

-- How far the search for paid orders without an invoice has come.
create table documents.search_for_missing (
  only_row boolean primary key default true check (only_row),
  order_number bigint not null default 0
);
insert into documents.search_for_missing default values;

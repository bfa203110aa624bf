-- Staff edit the catalogue: what search engines are told, what each version was, addresses that were left, and schedules.

-- Empty: the title and the subtitle stand in.
alter table catalog.product_translation add column seo_title text not null default '';
alter table catalog.product_translation add column seo_description text not null default '';

-- Set while an active product waits for its hour; whoever opens it to shoppers clears it.
alter table catalog.product add column publish_due timestamptz;
update catalog.product set publish_due = published_at where status = 'active' and published_at > now();
alter table catalog.product add check (publish_due is null or (status = 'active' and publish_due = published_at));
create index product_publish_due on catalog.product (publish_due, id) where publish_due is not null;

-- What a product was in each of its versions, as a whole. Never changed.
create table catalog.product_revision (
  product_id uuid not null references catalog.product,
  version integer not null check (version > 0),
  at timestamptz not null,
  by_kind text not null check (by_kind in ('anonymous', 'customer', 'staff', 'api_key', 'system')),
  by_id uuid,
  by_name text not null,
  -- What it was and what it had been: the product as a whole, and the former values of the fields that this version changed.
  document jsonb not null,
  former jsonb not null check (jsonb_typeof(former) = 'object'),
  restored_from integer check (restored_from < version),
  primary key (product_id, version)
);

-- An address that a product had while shoppers could see it leads to the product as it is called now.
create table catalog.former_slug (
  lang text not null,
  slug text not null,
  product_id uuid not null references catalog.product on delete cascade,
  primary key (lang, slug)
);

-- What the staff's list is sorted, filtered and searched by.
create index product_updated on catalog.product (updated_at, id);
create index product_of_status on catalog.product (status, updated_at, id);
create index product_tags on catalog.product using gin (tags);
create index product_vendor on catalog.product (vendor);
create index product_title on catalog.product_translation (lower(title), product_id) where lang = 'en';
-- Byte by byte, whatever the database's language: the beginning of a SKU is a range of this index.
create index variant_sku_beginning on catalog.variant (sku text_pattern_ops);
create index collection_of_product on catalog.collection_product (product_id);

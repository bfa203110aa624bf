-- What the apps and workers may do: the role cartwright_app owns nothing, works on rows, and cannot rewrite what is
-- append-only. Applied as a whole after every run of the migrations, so that this file is the truth.

do $$
begin
  if not exists (select from pg_roles where rolname = 'cartwright_app') then
    create role cartwright_app login;
  end if;
  if exists (select from pg_roles where rolname = 'cartwright_app' and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)) then
    raise exception 'the role cartwright_app has powers of its own; the apps must connect as a role that has none';
  end if;
end $$;

do $$
declare
  domain text;
begin
  for domain in select nspname from pg_namespace where nspname !~ '^(pg_|information_schema$|public$)' loop
    execute format('revoke all on all tables in schema %I from cartwright_app', domain);
    execute format('revoke all on schema %I from public, cartwright_app', domain);
    execute format('grant usage on schema %I to cartwright_app', domain);
    execute format('grant select, insert, update, delete on all tables in schema %I to cartwright_app', domain);
    execute format('grant usage, select on all sequences in schema %I to cartwright_app', domain);
  end loop;
end $$;

revoke create on schema public from public;

-- Append-only: who did what, the versions of products, and the books of stock, money and orders. Nobody who breaks into an app can
-- change the past.
revoke update, delete on
  audit.entry,
  inventory.stock_movement,
  inventory.adjustment,
  payments.journal,
  payments.posting,
  orders.order_entry,
  catalog.product_revision,
  documents.document,
  documents.rendering
from cartwright_app;

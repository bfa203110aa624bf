-- Where a product stands when the shop itself chooses the order; 0 is first.
alter table catalog.product add column position integer not null default 0;

-- A search through all titles reads them from the index alone, not from the products' long texts.
drop index catalog.product_title;
create index product_title on catalog.product_translation (lower(title), product_id) include (title) where lang = 'en';
-- The products of a category, without a look at the rows.
drop index catalog.product_category_category;
create index product_of_category on catalog.product_category (category_id, product_id);

-- What a product was called lately is one look, however many days and products there are.
create index product_day_of_product on reporting.product_day (product_id, currency, day desc);

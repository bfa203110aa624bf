import type { Sql } from "../../torture/database.ts";

/** Products with three sizes each, in every open market, in pictures that the demo shop has already. */
export async function fillProducts(sql: Sql, products: number): Promise<void> {
  await sql.rows(MADE_PRODUCTS, [products]);
  for (const statement of WORDS) await sql.rows(statement);
  await sql.rows(MADE_VARIANTS);
  for (const statement of VARIANTS) await sql.rows(statement);
  await sql.rows(LISTINGS);
}

const MADE_PRODUCTS = `
  create temp table made_product on commit drop as
  with words as (
    select array['Walnut','Linen','Stoneware','Oak','Brass','Wool','Glazed','Smoked','Woven','Turned','Ash','Clay'] as first,
      array['Serving','Morning','Evening','Garden','Harbour','Meadow','Winter','Kitchen','Garland','Studio'] as second,
      array['Bowl','Mug','Vase','Throw','Lamp','Tray','Cushion','Jug','Plate','Stool','Basket','Candle'] as third
  ), categories as (select array_agg(id order by id) as ids from catalog.category where parent_id is not null),
  assets as (select array_agg(id order by id) as ids from catalog.asset)
  select n, pg_temp.new_id(made.at) as id, made.at,
    first[1 + n % 12] || ' ' || second[1 + n / 12 % 10] || ' ' || third[1 + n / 120 % 12] || ' ' || n as title,
    lower(first[1 + n % 12] || '-' || third[1 + n / 120 % 12]) || '-' || n as slug,
    case n % 40 when 0 then 'draft' when 1 then 'archived' else 'active' end as status,
    categories.ids[1 + n % cardinality(categories.ids)] as category_id, assets.ids[1 + n % cardinality(assets.ids)] as asset_id,
    (900 + n % 97 * 100)::bigint as amount
  from generate_series(1, $1::int) n, words, categories, assets,
    lateral (select now() - interval '1000 days' + n * (interval '999 days' / $1::int) as at) made`;

const WORDS = [
  `insert into catalog.product (id, status, vendor, country_of_origin, hs_code, tax_category, weight_grams, dimensions, attributes, tags,
      main_category_id, is_gift_card, position, published_at, version, created_at, updated_at)
    select id, status, 'Maker ' || n % 50, 'PT', '691200', 'standard', 400 + n % 20 * 50, null, '{}', array['season-' || n % 8, 'made-' || n % 30],
      category_id, false, 1000 + n, case when status = 'draft' then null else at end, 1, at, at
    from made_product`,
  `insert into catalog.product_translation (product_id, lang, slug, title, subtitle, description, story, materials, care)
    select id, 'en', slug, title, 'Made in small batches', 'A thing for every day, made to be used.', array['Made by hand.'], 'Clay', 'Wash by hand.'
    from made_product`,
  `insert into catalog.product_category (product_id, category_id) select id, category_id from made_product`,
  `insert into catalog.product_picture (product_id, asset_id, position, kind) select id, asset_id, 0, 'main' from made_product`,
  `create temp table made_option on commit drop as select id as product_id, pg_temp.new_id(at) as id from made_product`,
  `insert into catalog.product_option (id, product_id, slug, type, position) select id, product_id, 'size', 'choice', 0 from made_option`,
  `insert into catalog.product_option_translation (option_id, lang, name) select id, 'en', 'Size' from made_option`,
  `create temp table made_value on commit drop as
    select o.product_id, o.id as option_id, gen_random_uuid() as id, k, (array['small', 'medium', 'large'])[k] as slug
    from made_option o, generate_series(1, 3) k`,
  `insert into catalog.option_value (id, option_id, slug, position) select id, option_id, slug, k - 1 from made_value`,
  `insert into catalog.option_value_translation (value_id, lang, label) select id, 'en', initcap(slug) from made_value`,
];

const MADE_VARIANTS = `
  create temp table made_variant on commit drop as
  select row_number() over (order by p.n, v.k) as at_index, pg_temp.new_id(p.at) as id, p.id as product_id, v.option_id, v.id as value_id, v.k, v.slug as size,
    'SCL-' || lpad(p.n::text, 6, '0') || '-' || (array['S', 'M', 'L'])[v.k] as sku, p.slug, p.title, p.status, p.amount + (v.k - 1) * 700 as amount, p.at
  from made_product p join made_value v on v.product_id = p.id`;

const VARIANTS = [
  `create unique index on made_variant (at_index)`,
  `analyze made_variant`,
  `insert into catalog.variant (id, product_id, sku, barcode, weight_grams, position) select id, product_id, sku, null, 400, k - 1 from made_variant`,
  `insert into catalog.variant_value (variant_id, option_id, value_id) select id, option_id, value_id from made_variant`,
  `insert into pricing.price (variant_id, market_code, currency, amount, compare_at)
    select v.id, m.code, m.currency, v.amount, case when v.at_index % 17 = 0 then v.amount + 500 end
    from made_variant v, catalog.market m where m.active`,
];

const LISTINGS = `
  insert into search.listing (product_id, market_code, lang, currency, slug, title, subtitle, price_min, price_max, compare_at, category_slugs, collection_slugs,
    colours, pictures, swatches, sold_out, featured, published_at)
  select p.id, m.code, 'en', m.currency, p.slug, p.title, 'Made in small batches', p.amount, p.amount + 1400, null, array[c.slug], '{}', '{}',
    jsonb_build_array(jsonb_build_object('assetId', a.id, 'alt', t.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash, 'widths', a.widths)),
    '[]', false, 1000 + p.n, p.at
  from made_product p
  join catalog.category_translation c on c.category_id = p.category_id and c.lang = 'en'
  join catalog.asset a on a.id = p.asset_id
  join catalog.asset_translation t on t.asset_id = a.id and t.lang = 'en'
  cross join catalog.market m
  where m.active and p.status = 'active'`;

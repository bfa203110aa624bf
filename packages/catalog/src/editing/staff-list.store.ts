import type { RawQueries } from "@cartwright/db/client";
import { empty, join, type Sql, sql } from "@cartwright/db/sql";
import type { Id } from "@cartwright/kernel/id";
import type { ListStaffProducts, Picture, ProductStatus } from "../contract.ts";

export interface StaffListRow {
  readonly id: Id<"Product">;
  readonly version: number;
  readonly slug: string;
  readonly title: string;
  readonly status: "draft" | "active" | "archived";
  readonly publishedAt: Date | null;
  readonly picture: Picture | null;
  /** Of what is sold, not of what is retired. */
  readonly skus: readonly string[];
  readonly category: string;
  readonly vendor: string;
  readonly updatedAt: Date;
  /** What decides its place. */
  readonly key: string;
}

type Wanted = Pick<ListStaffProducts, "search" | "status" | "category" | "tag" | "sort" | "limit">;

interface Order {
  readonly key: Sql;
  readonly after: (key: string, id: string) => Sql;
  readonly by: Sql;
  /** The same order, of the rows of the page. */
  readonly again: Sql;
}

/** How each order walks its index. Ties go by id. */
const ORDERS: Record<ListStaffProducts["sort"], Order> = {
  updated: {
    key: sql`(extract(epoch from p.updated_at) * 1000000)::bigint::text`,
    after: (key, id) =>
      sql`(p.updated_at, p.id) < (timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond', ${id}::uuid)`,
    by: sql`p.updated_at desc, p.id desc`,
    again: sql`page.updated_at desc, page.id desc`,
  },
  title: {
    key: sql`lower(t.title)`,
    after: (key, id) => sql`(lower(t.title), t.product_id) > (${key}, ${id}::uuid)`,
    by: sql`lower(t.title), t.product_id`,
    again: sql`page.key, page.id`,
  },
};

/** The rows of one page and one more, which only proves that there is more; one statement. */
export function selectStaffList(
  db: RawQueries,
  wanted: Wanted,
  start: { key: string; id: string } | null,
  at: Date,
): Promise<StaffListRow[]> {
  const order = ORDERS[wanted.sort];
  const conditions = [...filters(wanted, at), ...(start === null ? [] : [order.after(start.key, start.id)])];
  const more = conditions.length === 0 ? empty : sql`and ${join(conditions, " and ")}`;
  // The page is found first; only its own rows are dressed with pictures and SKUs.
  return db.$queryRaw`
    with page as materialized (
      select p.id, p.version, p.status, p.published_at, p.vendor, p.updated_at, p.main_category_id, t.slug, t.title, ${order.key} as key
      from catalog.product p join catalog.product_translation t on t.product_id = p.id and t.lang = 'en'
      where true ${more} order by ${order.by} limit ${wanted.limit + 1}
    )
    select page.id::text, page.version, page.slug, page.title, page.status, page.published_at as "publishedAt", page.vendor, page.updated_at as "updatedAt",
      page.key, coalesce(ct.name, '') as category, pic.picture,
      array(select v.sku from catalog.variant v where v.product_id = page.id and v.status = 'active' order by v.position) as skus
    from page
    left join catalog.category_translation ct on ct.category_id = page.main_category_id and ct.lang = 'en'
    left join lateral (
      select jsonb_build_object('assetId', a.id, 'alt', coalesce(at.alt, ''), 'width', a.width, 'height', a.height,
        'thumbhash', a.thumbhash, 'widths', a.widths) as picture
      from catalog.product_picture pp
      join catalog.asset a on a.id = pp.asset_id and a.state = 'ready'
      left join catalog.asset_translation at on at.asset_id = a.id and at.lang = 'en'
      where pp.product_id = page.id order by pp.position limit 1) pic on true
    order by ${order.again}`;
}

// Words of the statement, not parameters: a statement that is planned once for every status would be planned for the most common.
const STATUSES: Readonly<Record<ProductStatus, (at: Date) => Sql>> = {
  draft: () => sql`p.status = 'draft'`,
  archived: () => sql`p.status = 'archived'`,
  active: (at) => sql`p.status = 'active' and p.published_at <= ${at}`,
  // In the words of the index product_publish_due.
  scheduled: (at) => sql`p.publish_due is not null and p.published_at > ${at}`,
};

function filters({ search = "", status, category, tag }: Wanted, at: Date): Sql[] {
  return [
    ...(status === undefined ? [] : [STATUSES[status](at)]),
    ...(tag === undefined ? [] : [sql`p.tags @> array[${tag}]::text[]`]),
    ...(category === undefined ? [] : [inCategory(category)]),
    ...(search === "" ? [] : [found(search)]),
  ];
}

const inCategory = (slug: string): Sql => sql`exists (
  select from catalog.product_category pc join catalog.category_translation ct on ct.category_id = pc.category_id and ct.lang = 'en'
  where pc.product_id = p.id and ct.slug = ${slug})`;

/** A part of a title, or the beginning of a SKU: byte by byte, no character comes after U+10FFFF. */
const found = (search: string): Sql => sql`(
  lower(t.title) like ${`%${literal(search.toLowerCase())}%`}
  or p.id in (select v.product_id from catalog.variant v
    where v.sku ~>=~ ${search.toUpperCase()} and v.sku ~<~ ${`${search.toUpperCase()}\u{10FFFF}`}))`;

const literal = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

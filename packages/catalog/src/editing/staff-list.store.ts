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
  /** Along its index. */
  readonly walk: Sql;
  /** The same, said so that no index has it: rows are gathered first, then sorted. */
  readonly sort: Sql;
  /** The same order, of the rows of the page. */
  readonly again: Sql;
}

/** Ties go by id. */
const ORDERS: Record<ListStaffProducts["sort"], Order> = {
  updated: {
    key: sql`(extract(epoch from p.updated_at) * 1000000)::bigint::text`,
    after: (key, id) =>
      sql`(p.updated_at, p.id) < (timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond', ${id}::uuid)`,
    walk: sql`p.updated_at desc, p.id desc`,
    sort: sql`p.updated_at + interval '0' desc, p.id desc`,
    again: sql`p.updated_at desc, p.id desc`,
  },
  title: {
    key: sql`lower(t.title)`,
    after: (key, id) => sql`(lower(t.title), t.product_id) > (${key}, ${id}::uuid)`,
    walk: sql`lower(t.title), t.product_id`,
    sort: sql`lower(t.title) || '', t.product_id`,
    again: sql`page.key, p.id`,
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
  // The page is found by what is narrow; only its own rows are dressed with words, pictures and SKUs.
  return db.$queryRaw`
    with page as materialized (
      select p.id, ${order.key} as key from catalog.product p ${needsTitles(wanted) ? TITLES : empty}
      where true ${more} order by ${isNarrow(wanted) ? order.sort : order.walk} limit ${wanted.limit + 1}
    )
    select p.id::text, p.version, t.slug, t.title, p.status, p.published_at as "publishedAt", p.vendor, p.updated_at as "updatedAt",
      page.key, coalesce(ct.name, '') as category, pic.picture,
      array(select v.sku from catalog.variant v where v.product_id = page.id and v.status = 'active' order by v.position) as skus
    from page
    join catalog.product p on p.id = page.id
    join catalog.product_translation t on t.product_id = page.id and t.lang = 'en'
    left join catalog.category_translation ct on ct.category_id = p.main_category_id and ct.lang = 'en'
    left join lateral (
      select jsonb_build_object('assetId', a.id, 'alt', coalesce(at.alt, ''), 'width', a.width, 'height', a.height,
        'thumbhash', a.thumbhash, 'widths', a.widths) as picture
      from catalog.product_picture pp
      join catalog.asset a on a.id = pp.asset_id and a.state = 'ready'
      left join catalog.asset_translation at on at.asset_id = a.id and at.lang = 'en'
      where pp.product_id = page.id order by pp.position limit 1) pic on true
    order by ${order.again}`;
}

const TITLES = sql`join catalog.product_translation t on t.product_id = p.id and t.lang = 'en'`;

const needsTitles = ({ sort }: Wanted): boolean => sort === "title";

/** Few products may be meant: an order's index would be walked to its end to find them. Of one status there is an index by time. */
const isNarrow = ({ search = "", status, category, tag, sort }: Wanted): boolean =>
  search.length > 1 ||
  category !== undefined ||
  tag !== undefined ||
  (sort === "title" && (status ?? "active") !== "active");

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

const inCategory = (slug: string): Sql => sql`p.id in (
  select pc.product_id from catalog.product_category pc
  where pc.category_id = (select ct.category_id from catalog.category_translation ct where ct.lang = 'en' and ct.slug = ${slug}))`;

/**
 * A part of a title, or the beginning of a SKU. One letter is in many titles: those are met soon, so each product is asked for its
 * own title on the way, which PostgreSQL cannot turn into a look at all of them.
 */
function found(search: string): Sql {
  const titled = `%${literal(search.toLowerCase())}%`;
  const coded = sql`select v.product_id from catalog.variant v
    where v.sku ~>=~ ${search.toUpperCase()} and v.sku ~<~ ${`${search.toUpperCase()}${AFTER_ALL}`}`;
  return search.length === 1
    ? sql`((select lower(w.title) like ${titled} from catalog.product_translation w where w.product_id = p.id and w.lang = 'en')
        or p.id in (${coded}))`
    : sql`p.id in (
        select w.product_id from catalog.product_translation w where w.lang = 'en' and lower(w.title) like ${titled} union all ${coded})`;
}

/** Byte by byte, no character comes after it. */
const AFTER_ALL = "\u{10FFFF}";

const literal = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

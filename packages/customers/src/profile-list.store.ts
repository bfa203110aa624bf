import type { RawQueries } from "@cartwright/db/client";
import { join, type Sql, sql } from "@cartwright/db/sql";
import { moneyFromMinor } from "@cartwright/kernel/money";
import type { CustomerKind, CustomerRow, CustomerSort } from "./contract.ts";
import type { Found } from "./name-key.ts";

/** What is asked of the list; null narrows nothing. */
export interface Wanted {
  readonly sort: CustomerSort;
  readonly currency: string;
  /** The last row that was shown: what it is sorted by, as text, and its id. */
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly limit: number;
  readonly tag: string | null;
  readonly group: string | null;
  readonly kind: CustomerKind | null;
  readonly found: Found;
}

export interface ListedRow extends CustomerRow {
  readonly sortKey: string;
}

/** The page's ids along an index, then what a row says. Where filters narrow, a look at how much comes first. */
export async function selectPage(db: RawQueries, wanted: Wanted): Promise<ListedRow[]> {
  const few = await areFew(db, wanted);
  const rows = await db.$queryRaw<(ProfileColumns & { sortKey: string })[]>`
    select ${COLUMNS}, page.sort_key::text as "sortKey"
    from (${pageOf(wanted, few)}) page join customers.profile p on p.id = page.id ${WITH_GROUP} order by ${ORDER[wanted.sort]}`;
  return rows.map(({ sortKey, ...row }) => ({ ...rowOf(row), sortKey }));
}

/** One profile, also under the id that it had before it went into another. */
export async function selectProfile(db: RawQueries, id: string): Promise<(CustomerRow & Person) | null> {
  const rows = await db.$queryRaw<(ProfileColumns & Person)[]>`
    select ${COLUMNS}, p.customer_id::text as "customerId", p.email_key as "emailKey", p.version from customers.profile p ${WITH_GROUP}
    where p.id = coalesce((select profile_id from customers.former_profile where id = ${id}::uuid), ${id}::uuid)`;
  const [row] = rows;
  return row === undefined
    ? null
    : { ...rowOf(row), customerId: row.customerId, emailKey: row.emailKey, version: row.version };
}

export interface Person {
  readonly customerId: string | null;
  readonly emailKey: string;
  readonly version: number;
}

/** Null where nothing that this person ordered was paid, or nobody has looked yet. */
export async function selectIdOfBuyer(
  db: RawQueries,
  { customerId, emailKey }: { customerId: string | null; emailKey: string },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id::text from customers.profile
    where case when ${customerId}::uuid is null then email_key = ${emailKey} else customer_id = ${customerId}::uuid end`;
  return rows[0]?.id ?? null;
}

const COLUMNS = sql`p.id::text, p.name, p.email, p.customer_id is not null as account, p.disabled, p.orders,
  p.first_seen_at as "firstSeenAt", p.last_order_at as "lastOrderAt", p.tags, g.id::text as "groupId", g.name as "groupName",
  (select coalesce(jsonb_agg(jsonb_build_array(s.currency, s.amount::text) order by s.currency), '[]')
    from customers.spending s where s.profile_id = p.id) as spent`;
const WITH_GROUP = sql`left join customers."group" g on g.id = p.group_id and g.removed_at is null`;

const ORDER: Readonly<Record<CustomerSort, Sql>> = {
  recent: sql`page.sort_key desc, page.id desc`,
  name: sql`page.sort_key, page.id`,
  spent: sql`page.sort_key desc, page.id desc`,
};
const KEY: Readonly<Record<CustomerSort, Sql>> = {
  recent: sql`p.recent_at`,
  name: sql`p.name_key`,
  spent: sql`s.amount`,
};
const BEYOND: Readonly<Record<CustomerSort, (key: string, id: string) => Sql>> = {
  recent: (key, id) => sql`(p.recent_at, p.id) < (${key}::timestamptz, ${id}::uuid)`,
  name: (key, id) => sql`(p.name_key, p.id) > (${key}, ${id}::uuid)`,
  spent: (key, id) => sql`(s.amount, s.profile_id) < (${key}::bigint, ${id}::uuid)`,
};
const WALK: Readonly<Record<CustomerSort, Sql>> = {
  recent: sql`p.recent_at desc, p.id desc`,
  name: sql`p.name_key, p.id`,
  spent: sql`s.amount desc, s.profile_id desc`,
};

/** As many as are sorted in no time. */
const FEW = 3_000;

/** Whether only a few are like that. One letter is the beginning of many, who are met soon; more letters are not. */
async function areFew(db: RawQueries, wanted: Wanted): Promise<boolean> {
  const { found, sort, tag } = wanted;
  if (found.by !== "all" && found.beginning.length > 1) return true;
  // Groups and kinds have an index of their own in this order.
  if (sort === "recent" && tag === null) return false;
  const narrowing = narrowed(wanted);
  if (narrowing.length === 0) return false;
  const [row] = await db.$queryRaw<[{ found: number }]>`
    select count(*)::int as found from (
      select 1 from customers.profile p where ${join(narrowing, " and ")} limit ${FEW + 1}
    ) looked_at`;
  return row.found <= FEW;
}

function narrowed({ tag, group, kind }: Wanted): Sql[] {
  return [
    ...(tag === null ? [] : [sql`p.tags @> array[${tag}]`]),
    ...(group === null ? [] : [sql`p.group_id = ${group}::uuid`]),
    ...(kind === null ? [] : [kind === "account" ? sql`p.customer_id is not null` : sql`p.customer_id is null`]),
  ];
}

/**
 * Ids and sort keys of the page. A few are found first and sorted then, never met on a walk along everybody (`offset 0` keeps the
 * two apart); many are met on the walk soon enough.
 */
function pageOf(wanted: Wanted, few: boolean): Sql {
  const { sort, currency, after, limit, found } = wanted;
  const searched = searching(found);
  const who = [...narrowed(wanted), ...(searched === null ? [] : [searched])];
  const profiles = few
    ? sql`(select * from customers.profile p where ${join(who, " and ")} offset 0)`
    : sql`customers.profile`;
  const from =
    sort === "spent" ? sql`${profiles} p join customers.spending s on s.profile_id = p.id` : sql`${profiles} p`;
  const conditions = [
    ...(sort === "spent" ? [sql`s.currency = ${currency}`] : []),
    ...(after === null ? [] : [BEYOND[sort](after.key, after.id)]),
    ...(few ? [] : who),
  ];
  const where = conditions.length === 0 ? sql`true` : join(conditions, " and ");
  return sql`select p.id, ${KEY[sort]} as sort_key from ${from} where ${where} order by ${WALK[sort]} limit ${limit}`;
}

/** A beginning is a range of the index, byte by byte: no character comes after U+10FFFF. */
function searching(found: Found): Sql | null {
  if (found.by === "all") return null;
  const email = sql`(p.email_key ~>=~ ${found.beginning} and p.email_key ~<~ ${`${found.beginning}\u{10FFFF}`})`;
  if (found.by === "email" || found.words.length === 0) return email;
  const words = found.words.map((word) => `${word}:*`).join(" & ");
  return sql`(${email} or p.name_words @@ to_tsquery('simple', ${words}))`;
}

interface ProfileColumns {
  id: string;
  name: string;
  email: string;
  account: boolean;
  disabled: boolean;
  orders: number;
  firstSeenAt: Date;
  lastOrderAt: Date | null;
  tags: string[];
  groupId: string | null;
  groupName: string | null;
  spent: [string, string][];
}

const rowOf = (row: ProfileColumns): CustomerRow => ({
  id: row.id,
  name: row.name,
  email: row.email,
  kind: row.account ? "account" : "guest",
  disabled: row.disabled,
  orders: row.orders,
  spent: row.spent.map(([currency, amount]) => moneyFromMinor(BigInt(amount), currency)),
  firstSeenAt: row.firstSeenAt,
  lastOrderAt: row.lastOrderAt,
  tags: row.tags,
  group: row.groupId === null || row.groupName === null ? null : { id: row.groupId, name: row.groupName },
});

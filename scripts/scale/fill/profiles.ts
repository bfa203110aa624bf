import type { Sql } from "../../torture/database.ts";

/**
 * A profile for every account and every guest who has paid, with their figures, as the consumers would have made them one by
 * one; some in groups, some with tags. The job that looks for missing profiles is told that it has seen them all.
 */
export async function fillProfiles(sql: Sql): Promise<void> {
  for (const statement of STEPS) await sql.rows(statement);
}

const STEPS = [
  `insert into customers."group" (id, name, name_key, created_at, updated_at)
    select gen_random_uuid(), name, lower(name), now(), now() from (values ('Trade'), ('Friends'), ('Press')) made(name)`,
  `create temp table made_profile on commit drop as
    select pg_temp.new_id(p.at) as id, p.n, p.customer_id, p.email, p.name, p.at, s.orders, s.last_at
    from made_person p
    left join (
      select email, count(*)::int as orders, max(at) as last_at from made_order where state = 'paid' group by email
    ) s on s.email = p.email
    where p.customer_id is not null or s.orders > 0`,
  `insert into customers.profile (id, customer_id, email, email_key, name, name_key, first_seen_at, last_order_at, recent_at, orders, group_id, tags, updated_at)
    select id, customer_id, email, email, name, lower(name), at, last_at, coalesce(last_at, at), coalesce(orders, 0),
      case when n % 10 = 0 then (select id from customers."group" order by name offset n / 10 % 3 limit 1) end,
      case when n % 7 = 0 then array['regular'] when n % 11 = 0 then array['wholesale', 'tag-' || n % 40] else '{}' end, now()
    from made_profile`,
  `insert into customers.tag (name, used_at) select distinct unnest(tags), now() from customers.profile on conflict do nothing`,
  `insert into customers.spending (profile_id, currency, amount)
    select p.id, o.currency, sum(o.total - case when r.order_id is null then 0 else o.refunded end)
    from made_profile p join made_order o on o.email = p.email and o.state = 'paid' left join made_refund r on r.order_id = o.id
    group by p.id, o.currency`,
  `update customers.catch_up set account_after = (select max(id::text)::uuid from identity.customer), order_after = (select max(number) from orders."order")`,
];

import type { Sql } from "../../torture/database.ts";

/** People with an e-mail and a name; three in five have an account, which nobody can sign in to. */
export async function fillPeople(sql: Sql, people: number): Promise<void> {
  await sql.rows(MADE_PEOPLE, [people]);
  await sql.rows(`create unique index on made_person (n)`);
  await sql.rows(ACCOUNTS);
}

const MADE_PEOPLE = `
  create temp table made_person on commit drop as
  with words as (
    select array['Ada','Bram','Chloe','Dora','Emil','Femke','Greta','Hugo','Ines','Jonas','Klara','Luca','Mila','Noor','Otto','Petra','Quinn','Rosa','Sven','Tess'] as first,
      array['Abel','Bakker','Costa','Dietrich','Evans','Fischer','Garcia','Holm','Ivers','Jansen','Keller','Lund','Moreau','Novak','Olsen','Peters'] as last
  )
  select n, person.name, lower(replace(person.name, ' ', '.')) || '.' || n || '@people.example' as email, made.at,
    case when n % 5 < 3 then pg_temp.new_id(made.at) end as customer_id
  from generate_series(1, $1::int) n, words,
    lateral (select first[1 + n % 20] || ' ' || last[1 + n / 20 % 16] as name) person,
    lateral (select now() - interval '700 days' + n * (interval '699 days' / $1::int) as at) made`;

const ACCOUNTS = `
  insert into identity.customer (id, email, email_key, name, password_hash, created_at, updated_at)
  select customer_id, email, lower(email), name, 'nobody signs in with this', at, at from made_person where customer_id is not null`;

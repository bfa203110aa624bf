import type { RawQueries } from "@cartwright/db/client";
import type { Day } from "./day.ts";

/** Where a moment stands on the shop's calendar and clock. */
export interface LocalMoment {
  readonly day: Day;
  /** The quarter of an hour that is under way, 0 to 95. */
  readonly quarter: number;
}

/** PostgreSQL's knowledge of time zones decides everywhere: no other one may disagree about where a day ends. */
export async function selectLocal(db: RawQueries, at: Date, zone: string): Promise<LocalMoment> {
  const [row] = await db.$queryRaw<LocalMoment[]>`
    select local::date::text as day, extract(hour from local)::int * 4 + extract(minute from local)::int / 15 as quarter
    from (select ${at}::timestamptz at time zone ${zone} as local) as moment`;
  return row!;
}

export interface DayEnds {
  readonly from: Date;
  readonly until: Date;
}

/** A day begins when the one before ends, whatever clocks are changed in between: no moment falls into two days, and none into none. */
export async function selectEnds(db: RawQueries, day: Day, zone: string): Promise<DayEnds> {
  const [row] = await db.$queryRaw<DayEnds[]>`
    select (${day}::date::timestamp at time zone ${zone}) as "from", ((${day}::date + 1)::timestamp at time zone ${zone}) as until`;
  return row!;
}

/** Opens the days that are missing between the first and today, all of them to be made. */
export async function insertDays(db: RawQueries, first: Day, today: Day): Promise<void> {
  await db.$executeRaw`
    insert into reporting.day (day) select missing::date from generate_series(${first}::date, ${today}::date, interval '1 day') as missing
    where (select count(*) from reporting.day where day between ${first}::date and ${today}::date) <= ${today}::date - ${first}::date
    on conflict do nothing`;
}

/** Whatever was made by another clock is to be made again. */
export async function markOtherZones(db: RawQueries, zone: string): Promise<number> {
  return db.$executeRaw`update reporting.day set dirty = true where zone <> ${zone} and not dirty`;
}

/** Waits for whoever is just making one of the days: what they have read may not hold the news. */
export async function markDays(db: RawQueries, days: readonly Day[]): Promise<void> {
  await db.$executeRaw`
    insert into reporting.day (day) select marked::date from unnest(${[...days]}::text[]) as marked order by marked
    on conflict (day) do update set dirty = true`;
}

/** How many times as long as it took to make a day it stays as it is. */
const REST_FACTOR = 20;

/** Locks the newest day that is to be made, and that nobody else is making. */
export async function lockDue(
  db: RawQueries,
  { now, zone, restSeconds }: { readonly now: Date; readonly zone: string; readonly restSeconds: number },
): Promise<Day | null> {
  const rows = await db.$queryRaw<{ day: Day }[]>`
    select day::text from reporting.day
    where dirty and (zone is distinct from ${zone} or day <= (${now}::timestamptz at time zone ${zone})::date)
      and (rolled_at is null or rolled_at + make_interval(secs => greatest(${restSeconds}, seconds * ${REST_FACTOR})) <= ${now})
    order by reporting.day.day desc limit 1 for update skip locked`;
  return rows[0]?.day ?? null;
}

export async function updateRolled(
  db: RawQueries,
  day: Day,
  rolled: { readonly zone: string; readonly at: Date; readonly seconds: number; readonly dirty: boolean },
): Promise<void> {
  await db.$executeRaw`
    update reporting.day set dirty = ${rolled.dirty}, zone = ${rolled.zone}, rolled_at = ${rolled.at}, seconds = ${rolled.seconds}
    where day = ${day}::date`;
}

export interface Making {
  /** When the newest of these days was made. */
  readonly madeAt: Date | null;
  /** How many of these days are still to be made, or to be made again; today, which is never finished, is not among them. */
  readonly waiting: number;
}

export async function selectMaking(db: RawQueries, from: Day, to: Day, today: Day): Promise<Making> {
  const [row] = await db.$queryRaw<Making[]>`
    select (select rolled_at from reporting.day where day between ${from}::date and ${to}::date order by day desc limit 1) as "madeAt",
      (select count(*)::int from reporting.day where dirty and day between ${from}::date and ${to}::date and day < ${today}::date) as waiting`;
  return row!;
}

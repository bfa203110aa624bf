import type { RawQueries } from "@cartwright/db/client";
import type { FailureWords } from "../contract.ts";

export async function upsertStart(db: RawQueries, name: string, everySeconds: number, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into messaging.job (name, every_seconds, started_at) values (${name}, ${everySeconds}, ${at})
    on conflict (name) do update set every_seconds = excluded.every_seconds, started_at = excluded.started_at`;
}

/** How a round ended: well, or with an error. Of the other kind the last time stays known. */
export async function updateEnd(
  db: RawQueries,
  name: string,
  round: { readonly at: Date; readonly seconds: number; readonly error: FailureWords | null },
): Promise<void> {
  const { at, seconds, error } = round;
  if (error === null) {
    await db.$executeRaw`update messaging.job set finished_at = ${at}, seconds = ${seconds}, ok_at = ${at} where name = ${name}`;
    return;
  }
  await db.$executeRaw`
    update messaging.job set finished_at = ${at}, seconds = ${seconds}, failed_at = ${at}, error_code = ${error.code},
      error_message = ${error.message} where name = ${name}`;
}

export interface JobRow {
  readonly name: string;
  readonly everySeconds: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly seconds: number | null;
  readonly okAt: Date | null;
  readonly failedAt: Date | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export function selectJobs(db: RawQueries): Promise<JobRow[]> {
  return db.$queryRaw<JobRow[]>`
    select name, every_seconds as "everySeconds", started_at as "startedAt", finished_at as "finishedAt", seconds, ok_at as "okAt",
      failed_at as "failedAt", error_code as "errorCode", error_message as "errorMessage"
    from messaging.job order by name`;
}

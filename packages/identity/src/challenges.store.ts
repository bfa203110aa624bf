import type { RawQueries } from "@cartwright/db/client";
import type { ChallengePurpose } from "./challenges.ts";

export interface ChallengeRow {
  readonly staffId: string | null;
  readonly challenge: string;
}

export async function insertChallenge(
  db: RawQueries,
  row: ChallengeRow & { id: string; purpose: ChallengePurpose },
  at: Date,
  expiresAt: Date,
): Promise<void> {
  await db.$executeRaw`
    insert into identity.challenge (id, purpose, staff_id, challenge, created_at, expires_at)
    values (${row.id}::uuid, ${row.purpose}, ${row.staffId}::uuid, ${row.challenge}, ${at}, ${expiresAt})`;
}

/** Null when it was used, is too old, or is not such a challenge. */
export async function spendChallenge(
  db: RawQueries,
  sought: { id: string; purpose: ChallengePurpose },
  at: Date,
): Promise<ChallengeRow | null> {
  const rows = await db.$queryRaw<ChallengeRow[]>`
    update identity.challenge set used_at = ${at}
    where id = ${sought.id}::uuid and purpose = ${sought.purpose} and used_at is null and expires_at > ${at}
    returning staff_id::text as "staffId", challenge`;
  return rows[0] ?? null;
}

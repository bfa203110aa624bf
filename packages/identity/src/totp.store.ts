import type { RawQueries } from "@cartwright/db/client";

/** The sealed secret of a member whose app is confirmed. */
export async function selectTotpSecret(db: RawQueries, staffId: string): Promise<Uint8Array | null> {
  const rows = await db.$queryRaw<{ secret: Uint8Array }[]>`
    select totp_secret as secret from identity.staff where id = ${staffId}::uuid and totp_confirmed_at is not null`;
  return rows[0]?.secret ?? null;
}

/** False when this step or a later one was used already. */
export async function claimTotpStep(db: RawQueries, staffId: string, step: number): Promise<boolean> {
  const claimed = await db.$executeRaw`
    update identity.staff set totp_last_step = ${step}
    where id = ${staffId}::uuid and totp_confirmed_at is not null and (totp_last_step is null or totp_last_step < ${step})`;
  return claimed === 1;
}

/** Replaces a secret that there was. The code that confirmed it counts as used. */
export async function saveTotp(
  db: RawQueries,
  staffId: string,
  totp: { secret: Uint8Array<ArrayBuffer>; step: number },
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    update identity.staff set totp_secret = ${totp.secret}, totp_confirmed_at = ${at}, totp_last_step = ${totp.step}, updated_at = ${at}
    where id = ${staffId}::uuid`;
}

export async function clearTotp(db: RawQueries, staffId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    update identity.staff set totp_secret = null, totp_confirmed_at = null, totp_last_step = null, updated_at = ${at}
    where id = ${staffId}::uuid`;
}

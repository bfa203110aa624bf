import type { Ctx } from "@cartwright/db/context";
import type { StaffActor } from "@cartwright/kernel/actor";
import type { StaffSecurity } from "./contract.ts";
import { selectPasskeysOf } from "./passkeys.store.ts";
import { countCodesLeft } from "./recovery-codes.store.ts";
import { selectTotpConfirmedAt } from "./staff-security.store.ts";

/** How the member of staff who asks proves who they are, besides the password. */
export async function staffSecurity(
  ctx: Ctx & { actor: StaffActor },
  input: { secondFactor: "required" | "optional" },
): Promise<StaffSecurity> {
  const { staffId } = ctx.actor;
  const confirmedAt = await selectTotpConfirmedAt(ctx.db, staffId);
  const passkeys = await selectPasskeysOf(ctx.db, staffId);
  return {
    totp: confirmedAt === null ? null : { confirmedAt },
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    recoveryCodesLeft: await countCodesLeft(ctx.db, staffId),
    required: input.secondFactor === "required",
  };
}

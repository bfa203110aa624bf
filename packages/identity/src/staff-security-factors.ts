import { recordChange } from "@cartwright/audit/record-change";
import type { RootCtx, TxCtx } from "@cartwright/db/context";
import { type StaffActor, SignInNeeded } from "@cartwright/kernel/actor";
import { accountHolder } from "./account-holder.ts";
import { askPassword } from "./ask-password.ts";
import type { FactorAdded } from "./contract.ts";
import { LastFactorStays } from "./errors.ts";
import { notifyOwner } from "./notice.ts";
import { giveRecoveryCodes } from "./recovery-codes.ts";
import { replaceCodes } from "./recovery-codes.store.ts";
import { revokeSessions } from "./sessions.ts";
import { type FactorsRow, holdActive, selectFactors } from "./staff-sign-in.store.ts";

/** Staff at their own account, outside any transaction: the password is asked for again here. */
export type OwnCtx = RootCtx & { readonly actor: StaffActor };

/** Asks a member of staff for their password again. Refuses with WrongPassword and TooManyTries. */
export async function askOwnPassword(
  ctx: OwnCtx,
  input: { password: string; userAgent: string },
): Promise<{ email: string; name: string }> {
  const visit = { address: ctx.actor.address, userAgent: input.userAgent };
  return askPassword(ctx, { holder: accountHolder(ctx.actor), password: input.password, visit });
}

/** The factors of a member whose row is held from now on: whoever adds or removes one waits here. */
export async function holdFactors(ctx: TxCtx, actor: StaffActor): Promise<FactorsRow & { email: string }> {
  const member = await holdActive(ctx.db, actor.staffId);
  if (member === null) throw new SignInNeeded();
  return { email: member.email, ...(await selectFactors(ctx.db, actor.staffId)) };
}

interface Change {
  readonly actor: StaffActor;
  readonly before: FactorsRow & { email: string };
  /** `totp_added`, `passkey_removed` … */
  readonly what: string;
  readonly name?: string;
}

/**
 * What follows when a factor was added. The first one ends all other sessions, which were opened without it, and gives ten
 * recovery codes.
 */
export async function factorAdded(ctx: TxCtx, change: Change & { sealingSecret: string }): Promise<FactorAdded> {
  const { staffId, sessionId } = change.actor;
  const { totp, passkeys } = change.before;
  await told(ctx, change);
  if (totp || passkeys > 0) return { recoveryCodes: null };
  const because = "second_factor_added";
  await revokeSessions(ctx, { realm: "staff", subjectId: staffId, except: sessionId, because });
  return { recoveryCodes: await giveRecoveryCodes(ctx, { staffId, sealingSecret: change.sealingSecret }) };
}

/** What follows when a factor was removed: after the last one recovery codes have nothing to stand in for. Refuses with LastFactorStays. */
export async function factorRemoved(
  ctx: TxCtx,
  change: Change & { secondFactor: "required" | "optional" },
): Promise<void> {
  const { totp, passkeys } = change.before;
  const wasLast = (totp ? 1 : 0) + passkeys === 1;
  if (wasLast && change.secondFactor === "required") throw new LastFactorStays();
  if (wasLast) await replaceCodes(ctx.db, change.actor.staffId, [], ctx.now());
  await told(ctx, change);
}

/** The owner is told by mail, and it is written down. */
export async function told(ctx: TxCtx, { actor, before, what, name }: Change): Promise<void> {
  await notifyOwner(ctx, { realm: "staff", subjectId: actor.staffId, kind: "second_factor_changed" });
  const subject = { type: "staff", id: actor.staffId, label: before.email };
  await recordChange(ctx, {
    action: `staff.${what}`,
    subject,
    before: null,
    after: name === undefined ? null : { name },
  });
}

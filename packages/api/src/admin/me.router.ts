import { changePassword } from "@cartwright/identity/change-password";
import {
  AddPasskey,
  BySession,
  ChangeOwnName,
  ChangePassword,
  ConfirmTotp,
  RemovePasskey,
  WithPassword,
} from "@cartwright/identity/contract";
import { endOtherSessions, endSession } from "@cartwright/identity/end-sessions";
import { relyingParty } from "@cartwright/identity/passkeys";
import { addPasskey } from "@cartwright/identity/passkeys-add";
import { removePasskey } from "@cartwright/identity/passkeys-remove";
import { startPasskey } from "@cartwright/identity/passkeys-start";
import { renewRecoveryCodes } from "@cartwright/identity/recovery-codes-renew";
import { listSessions } from "@cartwright/identity/sessions";
import { staffSecurity } from "@cartwright/identity/staff-security";
import { changeOwnName } from "@cartwright/identity/staff-security-name";
import { confirmTotp } from "@cartwright/identity/totp-confirm";
import { removeTotp } from "@cartwright/identity/totp-remove";
import { startTotp } from "@cartwright/identity/totp-start";
import type { Permission } from "@cartwright/kernel/permission";
import { ownProcedure, router } from "./trpc.ts";

/** The member of staff who asks, as the shell of the admin shows them. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly permissions: readonly Permission[];
  readonly secondFactor: boolean;
  /** Where it is required and missing, only the security page opens. */
  readonly secondFactorRequired: boolean;
}

/** With what changing the means of signing in needs besides its input. */
const securityProcedure = ownProcedure.use(({ ctx, next }) => {
  const { userAgent, world } = ctx;
  const { sealingSecret, secondFactor } = world.identity;
  return next({ ctx: { means: { userAgent, sealingSecret, secondFactor, party: relyingParty(world.publicUrl) } } });
});

export const meRouter = router({
  get: ownProcedure.query(({ ctx }): Me => {
    const { actor, email, role, secondFactor } = ctx.staff;
    return {
      id: actor.staffId,
      name: actor.name,
      email,
      role,
      permissions: [...actor.permissions],
      secondFactor,
      secondFactorRequired: ctx.world.identity.secondFactor === "required",
    };
  }),
  changeName: ownProcedure.input(ChangeOwnName).mutation(({ ctx, input }) => changeOwnName(ctx.shop, input)),
  changePassword: ownProcedure
    .input(ChangePassword)
    .mutation(({ ctx, input }) => changePassword(ctx.shop, { ...input, visit: ctx.visit })),
  sessions: ownProcedure.query(({ ctx }) => {
    const { staffId, sessionId } = ctx.shop.actor;
    return listSessions(ctx.shop, { realm: "staff", subjectId: staffId, currentId: sessionId });
  }),
  revokeSession: ownProcedure
    .input(BySession)
    .mutation(({ ctx, input }) => endSession(ctx.shop, { ...input, visit: ctx.visit })),
  revokeOtherSessions: ownProcedure.mutation(({ ctx }) => endOtherSessions(ctx.shop, { visit: ctx.visit })),

  security: securityProcedure.query(({ ctx }) => staffSecurity(ctx.shop, ctx.means)),
  startTotp: securityProcedure
    .input(WithPassword)
    .mutation(({ ctx, input }) => startTotp(ctx.shop, { ...input, ...ctx.means })),
  confirmTotp: securityProcedure
    .input(ConfirmTotp)
    .mutation(({ ctx, input }) => confirmTotp(ctx.shop, { ...input, ...ctx.means })),
  removeTotp: securityProcedure
    .input(WithPassword)
    .mutation(({ ctx, input }) => removeTotp(ctx.shop, { ...input, ...ctx.means })),
  startPasskey: securityProcedure
    .input(WithPassword)
    .mutation(({ ctx, input }) => startPasskey(ctx.shop, { ...input, ...ctx.means })),
  addPasskey: securityProcedure
    .input(AddPasskey)
    .mutation(({ ctx, input }) => addPasskey(ctx.shop, { ...input, ...ctx.means })),
  removePasskey: securityProcedure
    .input(RemovePasskey)
    .mutation(({ ctx, input }) => removePasskey(ctx.shop, { ...input, ...ctx.means })),
  newRecoveryCodes: securityProcedure
    .input(WithPassword)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx.shop, { ...input, ...ctx.means })),
});

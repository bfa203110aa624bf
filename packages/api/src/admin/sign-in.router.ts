import { acceptInvitation } from "@cartwright/identity/accept-invitation";
import { askReset } from "@cartwright/identity/ask-reset";
import {
  AcceptInvitation,
  AskPasskey,
  AskReset,
  ByToken,
  ProvePasskey,
  ProveRecoveryCode,
  ProveTotp,
  ResetPassword,
  SignIn,
} from "@cartwright/identity/contract";
import { invitationOf } from "@cartwright/identity/invitation-of";
import { relyingParty } from "@cartwright/identity/passkeys";
import { resetPassword } from "@cartwright/identity/reset-password";
import { signInStaff } from "@cartwright/identity/staff-sign-in";
import { signInWithPasskey } from "@cartwright/identity/staff-sign-in-passkey";
import { passkeySignInOptions } from "@cartwright/identity/staff-sign-in-passkey-options";
import { signInWithRecoveryCode } from "@cartwright/identity/staff-sign-in-recovery-code";
import { signInWithTotp } from "@cartwright/identity/staff-sign-in-totp";
import { openProcedure, router } from "./trpc.ts";

/** How staff get in. What ends in `signed_in` gives a ticket; the browser exchanges it for the session's cookie. */
export const signInRouter = router({
  password: openProcedure
    .input(SignIn)
    .mutation(({ ctx, input }) => signInStaff(ctx.shop, { ...input, visit: ctx.visit })),
  totp: openProcedure
    .input(ProveTotp)
    .mutation(({ ctx, input }) => signInWithTotp(ctx.shop, { ...input, ...ctx.world.identity, visit: ctx.visit })),
  recoveryCode: openProcedure
    .input(ProveRecoveryCode)
    .mutation(({ ctx, input }) =>
      signInWithRecoveryCode(ctx.shop, { ...input, ...ctx.world.identity, visit: ctx.visit }),
    ),
  passkeyOptions: openProcedure
    .input(AskPasskey)
    .mutation(({ ctx, input }) =>
      passkeySignInOptions(ctx.shop, { ticket: input.ticket, party: relyingParty(ctx.world.publicUrl) }),
    ),
  passkey: openProcedure
    .input(ProvePasskey)
    .mutation(({ ctx, input }) =>
      signInWithPasskey(ctx.shop, { ...input, party: relyingParty(ctx.world.publicUrl), visit: ctx.visit }),
    ),
  askReset: openProcedure
    .input(AskReset)
    .mutation(({ ctx, input }) => askReset(ctx.shop, { ...input, realm: "staff", visit: ctx.visit })),
  /** Staff sign in with it afterwards: a mailbox alone is no second factor. */
  resetPassword: openProcedure.input(ResetPassword).mutation(async ({ ctx, input }) => {
    const secret = ctx.world.identity.linkSecret;
    await resetPassword(ctx.shop, { ...input, realm: "staff", secret, visit: ctx.visit });
  }),
  invitation: openProcedure
    .input(ByToken)
    .query(({ ctx, input }) => invitationOf(ctx.shop, { ...input, ...ctx.world.identity })),
  acceptInvitation: openProcedure
    .input(AcceptInvitation)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.shop, { ...input, ...ctx.world.identity, visit: ctx.visit })),
});

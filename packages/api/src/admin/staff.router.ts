import { changeStaff } from "@cartwright/identity/change-staff";
import { ByStaff, ByStaffVersion, ChangeStaff, InviteStaff } from "@cartwright/identity/contract";
import { disableStaff } from "@cartwright/identity/disable-staff";
import { enableStaff } from "@cartwright/identity/enable-staff";
import { inviteStaff } from "@cartwright/identity/invite-staff";
import { listStaff } from "@cartwright/identity/list-staff";
import { resetSecondFactor } from "@cartwright/identity/reset-second-factor";
import { sendInvitationAgain } from "@cartwright/identity/send-invitation-again";
import { signOutStaff } from "@cartwright/identity/sign-out-staff";
import { staffOf } from "@cartwright/identity/staff-of";
import { withdrawInvitation } from "@cartwright/identity/withdraw-invitation";
import { router, workProcedure } from "./trpc.ts";

export const staffRouter = router({
  list: workProcedure.query(({ ctx }) => listStaff(ctx.shop)),
  get: workProcedure.input(ByStaff).query(({ ctx, input }) => staffOf(ctx.shop, input.staffId)),
  invite: workProcedure.input(InviteStaff).mutation(({ ctx, input }) => inviteStaff(ctx.shop, input)),
  sendInvitationAgain: workProcedure.input(ByStaff).mutation(({ ctx, input }) => sendInvitationAgain(ctx.shop, input)),
  withdrawInvitation: workProcedure.input(ByStaff).mutation(({ ctx, input }) => withdrawInvitation(ctx.shop, input)),
  change: workProcedure.input(ChangeStaff).mutation(({ ctx, input }) => changeStaff(ctx.shop, input)),
  disable: workProcedure.input(ByStaffVersion).mutation(({ ctx, input }) => disableStaff(ctx.shop, input)),
  enable: workProcedure.input(ByStaffVersion).mutation(({ ctx, input }) => enableStaff(ctx.shop, input)),
  signOutEverywhere: workProcedure.input(ByStaff).mutation(({ ctx, input }) => signOutStaff(ctx.shop, input)),
  resetSecondFactor: workProcedure.input(ByStaff).mutation(({ ctx, input }) => resetSecondFactor(ctx.shop, input)),
});

import { askReset } from "@cartwright/identity/ask-reset";
import { cancelEmailChange } from "@cartwright/identity/cancel-email-change";
import { changeEmail } from "@cartwright/identity/change-email";
import { changePassword } from "@cartwright/identity/change-password";
import { changeProfile } from "@cartwright/identity/change-profile";
import { confirmEmailChange } from "@cartwright/identity/confirm-email-change";
import { confirmRegistration } from "@cartwright/identity/confirm-registration";
import {
  AskReset,
  ByAddress,
  BySession,
  ByToken,
  ChangeEmail,
  ChangePassword,
  ChangeProfile,
  ConfirmRegistration,
  type CustomerView,
  Register,
  ResetPassword,
  SaveAddress,
  SignIn,
} from "@cartwright/identity/contract";
import { endOtherSessions, endSession } from "@cartwright/identity/end-sessions";
import { listAddresses } from "@cartwright/identity/list-addresses";
import { register } from "@cartwright/identity/register";
import { removeAddress } from "@cartwright/identity/remove-address";
import { resetCustomerPassword } from "@cartwright/identity/reset-customer-password";
import { saveAddress } from "@cartwright/identity/save-address";
import { listSessions } from "@cartwright/identity/sessions";
import { signInCustomer } from "@cartwright/identity/sign-in-customer";
import { viewCustomer } from "@cartwright/identity/view-customer";
import { forgetRegistration, registrationProof, rememberRegistration } from "../cookies.ts";
import { accountProcedure, cartProcedure, customerProcedure, router } from "../trpc.ts";
import { accountOrders } from "./account-orders.ts";

/** With what every event around signing in is written down, and the secret of links in mails. */
const visitProcedure = accountProcedure.use(({ ctx, next }) => {
  const visit = { address: ctx.clientAddress, userAgent: ctx.userAgent };
  return next({ ctx: { visit, secret: ctx.world.identity.linkSecret } });
});

/** Being somebody: before signing in, by links from mails, and in one's own account. */
export const accountRouter = router({
  me: cartProcedure.query(async ({ ctx }): Promise<{ customer: CustomerView | null }> => ({
    customer: ctx.customer === null ? null : await viewCustomer(ctx.shop),
  })),

  register: visitProcedure.input(Register).mutation(async ({ ctx, input }) => {
    const { proof } = await register(ctx.shop, input);
    rememberRegistration(ctx, proof);
  }),
  confirmRegistration: visitProcedure.input(ConfirmRegistration).mutation(async ({ ctx, input }) => {
    const { visit, secret } = ctx;
    const step = await confirmRegistration(ctx.shop, { ...input, proof: registrationProof(ctx), visit, secret });
    if (step.kind === "signed_in") forgetRegistration(ctx);
    return step;
  }),
  signIn: visitProcedure
    .input(SignIn)
    .mutation(({ ctx, input }) => signInCustomer(ctx.shop, { ...input, visit: ctx.visit })),
  askReset: visitProcedure
    .input(AskReset)
    .mutation(({ ctx, input }) => askReset(ctx.shop, { ...input, realm: "customer", visit: ctx.visit })),
  resetPassword: visitProcedure.input(ResetPassword).mutation(({ ctx, input }) => {
    const { visit, secret } = ctx;
    return resetCustomerPassword(ctx.shop, { ...input, visit, secret });
  }),
  confirmEmailChange: visitProcedure.input(ByToken).mutation(({ ctx, input }) => {
    const { visit, secret } = ctx;
    return confirmEmailChange(ctx.shop, { ...input, visit, secret });
  }),

  changePassword: visitProcedure
    .input(ChangePassword)
    .mutation(({ ctx, input }) => changePassword(ctx.shop, { ...input, visit: ctx.visit })),
  changeEmail: visitProcedure
    .input(ChangeEmail)
    .mutation(({ ctx, input }) => changeEmail(ctx.shop, { ...input, visit: ctx.visit })),
  cancelEmailChange: customerProcedure.mutation(({ ctx }) => cancelEmailChange(ctx.shop)),
  changeProfile: customerProcedure.input(ChangeProfile).mutation(({ ctx, input }) => changeProfile(ctx.shop, input)),
  sessions: customerProcedure.query(({ ctx }) => {
    const { customerId: subjectId, sessionId: currentId } = ctx.customer;
    return listSessions(ctx.shop, { realm: "customer", subjectId, currentId });
  }),
  revokeSession: visitProcedure
    .input(BySession)
    .mutation(({ ctx, input }) => endSession(ctx.shop, { ...input, visit: ctx.visit })),
  revokeOtherSessions: visitProcedure.mutation(({ ctx }) => endOtherSessions(ctx.shop, { visit: ctx.visit })),
  addresses: customerProcedure.query(({ ctx }) => listAddresses(ctx.shop)),
  saveAddress: customerProcedure.input(SaveAddress).mutation(({ ctx, input }) => saveAddress(ctx.shop, input)),
  removeAddress: customerProcedure.input(ByAddress).mutation(({ ctx, input }) => removeAddress(ctx.shop, input)),
  orders: accountOrders,
});

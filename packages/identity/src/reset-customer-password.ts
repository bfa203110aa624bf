import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { letCustomerIn, type SignedIn } from "./let-customer-in.ts";
import { resetPassword, type ResetPasswordOf } from "./reset-password.ts";

/** A customer's new password by the link from a mail; whoever has chosen it is signed in. Refuses as `resetPassword` does. */
export async function resetCustomerPassword(ctx: RootCtx, input: Omit<ResetPasswordOf, "realm">): Promise<SignedIn> {
  return inTransaction(ctx, async (ctx) => {
    const { subjectId, email } = await resetPassword(ctx, { ...input, realm: "customer" });
    return letCustomerIn(ctx, { subjectId, email, method: "password_reset", visit: input.visit });
  });
}

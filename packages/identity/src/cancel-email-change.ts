import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { customerIn } from "./account-holder.ts";
import { lockCustomer } from "./customers.store.ts";
import { withdrawLinks } from "./links.store.ts";

/** Withdraws what is left of a change of e-mail; the account keeps the one it has. Nothing under way is fine, too. */
export async function cancelEmailChange(ctx: RootCtx): Promise<void> {
  const subjectId = customerIn(ctx.actor);
  await inTransaction(ctx, async (ctx) => {
    await lockCustomer(ctx.db, subjectId);
    for (const purpose of ["confirm_old_email", "confirm_new_email"] as const)
      await withdrawLinks(ctx.db, { purpose, realm: "customer", subjectId }, ctx.now());
  });
}

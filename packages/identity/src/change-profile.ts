import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { publish } from "@cartwright/messaging/publish";
import { customerIn } from "./account-holder.ts";
import { customerChanged } from "./contract.ts";
import { updateName } from "./customers.store.ts";

/** Changes what the customer is called. */
export async function changeProfile(ctx: RootCtx, input: { name: string }): Promise<void> {
  const customerId = customerIn(ctx.actor);
  await inTransaction(ctx, async (ctx) => {
    await updateName(ctx.db, customerId, input.name, ctx.now());
    await publish(ctx, customerChanged({ customerId }));
  });
}

import type { RootCtx } from "@cartwright/db/context";
import { customerIn } from "./account-holder.ts";
import { updateName } from "./customers.store.ts";

/** Changes what the customer is called. */
export async function changeProfile(ctx: RootCtx, input: { name: string }): Promise<void> {
  await updateName(ctx.db, customerIn(ctx.actor), input.name, ctx.now());
}

import type { TxCtx } from "@cartwright/db/context";
import { TooManyGroups } from "./errors.ts";
import { areGroupsFull, lockMaking } from "./groups.store.ts";

/** Before a group is made or comes back: of two who do so at once, the second sees the first. Refuses with TooManyGroups. */
export async function refuseFullGroups(ctx: TxCtx): Promise<void> {
  await lockMaking(ctx.db);
  if (await areGroupsFull(ctx.db)) throw new TooManyGroups();
}

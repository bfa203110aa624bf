import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { after } from "@cartwright/kernel/clock";
import { publish } from "@cartwright/messaging/publish";
import { productChanged } from "./contract.ts";
import { takeDue } from "./editing/due.store.ts";

const AT_ONCE = 100;
/** Clocks of several machines differ by less: whoever is told finds it open by their own. */
const CLOCKS_DIFFER_MS = 250;

/** Tells everybody of the products whose moment has come, each once however many processes ask; says how many. */
export async function publishScheduled(ctx: RootCtx): Promise<number> {
  let opened = 0;
  for (let taken = AT_ONCE; taken === AT_ONCE;) {
    taken = await inTransaction(ctx, async (ctx) => {
      const due = await takeDue(ctx.db, after(ctx.now(), -CLOCKS_DIFFER_MS), AT_ONCE);
      await publish(ctx, ...due.map((productId) => productChanged({ productId })));
      return due.length;
    });
    opened += taken;
  }
  return opened;
}

import { changedMeanwhile } from "@cartwright/audit/changed-meanwhile";
import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { publish } from "@cartwright/messaging/publish";
import { type ChangeStore, storeChanged, type StoreFacts } from "./contract.ts";
import { selectStore, updateStore } from "./store.store.ts";

/**
 * Changes what the shop is called and where it sits: the next mail, paper and page say so; what was sent stays as it was. Refuses
 * whoever may not change settings, and facts that were changed meanwhile.
 */
export async function changeStore(ctx: Ctx, input: ChangeStore): Promise<{ version: number }> {
  requirePermission(ctx.actor, "settings.write");
  return inTransaction(ctx, async (ctx) => {
    const before = await selectStore(ctx.db);
    const version = await updateStore(ctx.db, input, ctx.now());
    const subject = { type: "store", id: "store", label: input.name };
    if (version === null) throw await changedMeanwhile(ctx, "the store’s details", subject, ["store.changed"]);
    await recordChange(ctx, { action: "store.changed", subject, before: factsOf(before), after: factsOf(input) });
    await publish(ctx, storeChanged({}));
    return { version };
  });
}

function factsOf({ name, legalName, address, email, phone, taxNumber, timeZone, invoicePrefix }: StoreFacts) {
  return { name, legalName, ...address, email, phone, taxNumber, timeZone, invoicePrefix };
}

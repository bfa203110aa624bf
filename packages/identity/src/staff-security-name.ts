import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { SignInNeeded, type StaffActor } from "@cartwright/kernel/actor";
import { updateOwnName } from "./staff-security.store.ts";

/** Changes the name that colleagues see. Refuses with SignInNeeded whoever is not active any more. */
export async function changeOwnName(ctx: Ctx & { actor: StaffActor }, input: { name: string }): Promise<void> {
  const { staffId } = ctx.actor;
  const { name } = input;
  await inTransaction(ctx, async (ctx) => {
    const was = await updateOwnName(ctx.db, staffId, name, ctx.now());
    if (was === null) throw new SignInNeeded();
    const subject = { type: "staff", id: staffId, label: name };
    await recordChange(ctx, { action: "staff.renamed", subject, before: { name: was }, after: { name } });
  });
}

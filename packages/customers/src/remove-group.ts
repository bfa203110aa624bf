import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { ByGroup } from "./contract.ts";
import { GroupNameTaken, GroupNotFound } from "./errors.ts";
import { countCustomersIn, lockGroup, markGroup } from "./groups.store.ts";
import { refuseFullGroups } from "./refuse-full-groups.ts";

export interface MarkedGroup {
  readonly name: string;
  /** How many were in it, and are again when it comes back. */
  readonly customers: number;
}

/** Takes a group away; whoever was in it is in none, and says how many they were. Refuses with NotPermitted and GroupNotFound. */
export async function removeGroup(ctx: Ctx, input: ByGroup): Promise<MarkedGroup> {
  return markAs(ctx, input.groupId, true);
}

/**
 * Brings it back with everybody who was in it and was not put elsewhere since. Refuses with NotPermitted, GroupNotFound, and
 * GroupNameTaken when another has taken its name, and TooManyGroups.
 */
export async function restoreGroup(ctx: Ctx, input: ByGroup): Promise<MarkedGroup> {
  return markAs(ctx, input.groupId, false);
}

async function markAs(ctx: Ctx, id: string, removed: boolean): Promise<MarkedGroup> {
  requirePermission(ctx.actor, "customers.write");
  let label = "";
  try {
    return await inTransaction(ctx, async (ctx) => {
      const group = await lockGroup(ctx.db, id);
      if (group === null || group.removed === removed) throw new GroupNotFound();
      label = group.name;
      if (!removed) await refuseFullGroups(ctx);
      await markGroup(ctx.db, id, removed, ctx.now());
      const customers = await countCustomersIn(ctx.db, id);
      const [action, facts] = removed
        ? (["customer_group.removed", { before: { customers }, after: null }] as const)
        : (["customer_group.restored", { before: null, after: { customers } }] as const);
      await recordChange(ctx, { action, subject: { type: "customer_group", id, label }, ...facts });
      return { name: label, customers };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new GroupNameTaken(label);
    throw error;
  }
}

import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { selectIdsAfter } from "./customer-accounts.store.ts";

/** The accounts above an id, in the order of their ids: for going through all of them. Refuses with NotPermitted. */
export async function customersAfter(ctx: Ctx, input: { after: string; limit: number }): Promise<Id<"Customer">[]> {
  requirePermission(ctx.actor, "customers.read");
  return selectIdsAfter(ctx.db, input);
}

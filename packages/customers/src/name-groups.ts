import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { GroupOfCustomer } from "./contract.ts";
import { selectGroupNames } from "./groups.store.ts";

/** All groups by name, GROUPS_AT_MOST of them, to choose one; who is in them is not asked. Refuses with NotPermitted. */
export async function nameGroups(ctx: Ctx): Promise<GroupOfCustomer[]> {
  requirePermission(ctx.actor, "customers.read");
  return selectGroupNames(ctx.db);
}

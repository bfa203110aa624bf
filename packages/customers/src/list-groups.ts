import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { CustomerGroup } from "./contract.ts";
import { selectGroups } from "./groups.store.ts";

/** All groups by name, with how many customers are in each. Refuses with NotPermitted. */
export async function listGroups(ctx: Ctx): Promise<CustomerGroup[]> {
  requirePermission(ctx.actor, "customers.read");
  return selectGroups(ctx.db);
}

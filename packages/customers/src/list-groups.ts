import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { Prose } from "@cartwright/kernel/text";
import { z } from "zod";
import { COUNTED_IN_GROUP, type CustomerGroup, type ListGroups } from "./contract.ts";
import { type ListedGroup, selectGroups } from "./groups.store.ts";

const Key = z.object({ name: Prose.max(400) });

/** Groups by name, with how many customers are in each. Refuses with NotPermitted, and a cursor that is not one of this list. */
export async function listGroups(ctx: Ctx, { cursor, limit }: ListGroups): Promise<Page<CustomerGroup>> {
  requirePermission(ctx.actor, "customers.read");
  const after = cursor == null ? null : decodeCursor(cursor, Key).name;
  return pageOf(await selectGroups(ctx.db, { after, limit: limit + 1 }), limit, shown, ({ nameKey: name }) => ({
    name,
  }));
}

const shown = ({ nameKey: _, customers, ...group }: ListedGroup): CustomerGroup => ({
  ...group,
  customers: { count: Math.min(customers, COUNTED_IN_GROUP), more: customers > COUNTED_IN_GROUP },
});

import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { selectTags } from "./changes.store.ts";
import type { SuggestTags } from "./contract.ts";

/** A few tags that begin so and that somebody has, the last used first. Refuses with NotPermitted. */
export async function suggestTags(ctx: Ctx, { beginning }: SuggestTags): Promise<string[]> {
  requirePermission(ctx.actor, "customers.read");
  return selectTags(ctx.db, beginning.normalize("NFKC").toLowerCase().trim());
}

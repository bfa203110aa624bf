import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import type { StaffCtx } from "./list-views.ts";
import { saveView } from "./save-view.ts";
import type { RenameView } from "./saved-view.ts";
import { viewToChange } from "./view-to-change.ts";

/** Gives a view another name and leaves the rest. Refuses as `saveView` does. */
export async function renameView(
  ctx: StaffCtx,
  { viewId, version, name }: RenameView,
): Promise<{ viewId: Id<"SavedView">; version: number }> {
  const { actor } = ctx;
  return inTransaction(ctx, async (ctx) => {
    const { place, query, shared } = await viewToChange(ctx, actor, viewId);
    return saveView({ ...ctx, actor }, { viewId, version, place, name, query, shared });
  });
}

import { recordChange } from "@cartwright/audit/record-change";
import { inTransaction } from "@cartwright/db/transaction";
import type { StaffCtx } from "./list-views.ts";
import type { RemoveView, SaveView } from "./saved-view.ts";
import { deleteView } from "./saved-views.store.ts";
import { factsOf, viewChangedMeanwhile, viewToChange } from "./view-to-change.ts";

/** Removes a view and says how it was, so that it can come back. Refuses with ViewNotFound, ViewOfSomebodyElse and ChangedMeanwhile. */
export async function removeView(ctx: StaffCtx, { viewId, version }: RemoveView): Promise<SaveView> {
  const { actor } = ctx;
  return inTransaction(ctx, async (ctx) => {
    const view = await viewToChange(ctx, actor, viewId);
    if (!(await deleteView(ctx.db, { id: viewId, version }))) throw await viewChangedMeanwhile(ctx, view);
    const subject = { type: "view", id: viewId, label: view.name };
    await recordChange(ctx, { action: "view.removed", subject, before: factsOf(view), after: null });
    const { place, name, query, shared, position } = view;
    return { place, name, query, shared, position };
  });
}

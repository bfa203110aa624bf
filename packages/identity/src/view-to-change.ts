import { latestChange } from "@cartwright/audit/latest-change";
import type { Facts } from "@cartwright/audit/contract";
import type { TxCtx } from "@cartwright/db/context";
import { may, type StaffActor } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { ChangedMeanwhile } from "./errors.ts";
import { mayChangeView } from "./list-views.ts";
import { VIEW_PLACES } from "./saved-view.ts";
import { selectView, type ViewRow } from "./saved-views.store.ts";
import { ViewNotFound, ViewOfSomebodyElse } from "./view-errors.ts";

/** Fetches a view for whoever may change it. Refuses with ViewNotFound, also what others keep to themselves, and ViewOfSomebodyElse. */
export async function viewToChange(ctx: TxCtx, actor: StaffActor, id: Id<"SavedView">): Promise<ViewRow> {
  const view = await selectView(ctx.db, id);
  if (view === null || !may(actor, VIEW_PLACES[view.place])) throw new ViewNotFound();
  if (view.staffId !== actor.staffId && !view.shared) throw new ViewNotFound();
  if (!mayChangeView(actor, view)) throw new ViewOfSomebodyElse(view.owner);
  return view;
}

export async function viewChangedMeanwhile(ctx: TxCtx, { id, name }: ViewRow): Promise<ChangedMeanwhile> {
  return new ChangedMeanwhile(`the view “${name}”`, await latestChange(ctx, { type: "view", id }, ["view.changed"]));
}

/** What the audit log keeps of a view. */
export const factsOf = ({
  place,
  name,
  query,
  shared,
}: Pick<ViewRow, "place" | "name" | "query" | "shared">): Facts => ({
  place,
  name,
  query,
  shared,
});

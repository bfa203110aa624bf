import type { Ctx } from "@cartwright/db/context";
import { may, type StaffActor } from "@cartwright/kernel/actor";
import { type SavedView, VIEW_PLACES, type ViewPlace } from "./saved-view.ts";
import { selectViews, type ViewRow } from "./saved-views.store.ts";

/** A request of somebody who works here: programs keep no views. */
export type StaffCtx = Ctx & { readonly actor: StaffActor };

/** The views of a list: somebody's own, then what others share. None of a list that they may not see. */
export async function listViews(ctx: StaffCtx, { place }: { place: ViewPlace }): Promise<SavedView[]> {
  if (!may(ctx.actor, VIEW_PLACES[place])) return [];
  const { staffId } = ctx.actor;
  return (await selectViews(ctx.db, { place, staffId })).map((row) => viewFor(ctx.actor, row));
}

function viewFor(actor: StaffActor, { staffId, ...view }: ViewRow): SavedView {
  return { ...view, yours: staffId === actor.staffId, mayChange: mayChangeView(actor, { staffId, ...view }) };
}

/** Its maker; and of a shared one whoever manages roles, for makers leave. */
export const mayChangeView = (actor: StaffActor, view: ViewRow): boolean =>
  view.staffId === actor.staffId || (view.shared && may(actor, "roles.manage"));

import { recordChange } from "@cartwright/audit/record-change";
import type { TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { may, type StaffActor } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import type { StaffCtx } from "./list-views.ts";
import { type SaveView, VIEW_PLACES, VIEWS_MAX } from "./saved-view.ts";
import { countViews, insertView, isViewNameTaken, updateView } from "./saved-views.store.ts";
import { PlaceNotOpen, TooManyViews, ViewNameTaken } from "./view-errors.ts";
import { factsOf, viewChangedMeanwhile, viewToChange } from "./view-to-change.ts";

interface Saved {
  readonly viewId: Id<"SavedView">;
  readonly version: number;
}

/**
 * Keeps a list as it is narrowed now, under a name; or changes a view. Refuses with PlaceNotOpen, ViewNameTaken, TooManyViews,
 * and as for every change ViewNotFound, ViewOfSomebodyElse and ChangedMeanwhile.
 */
export async function saveView(ctx: StaffCtx, input: SaveView): Promise<Saved> {
  const { actor } = ctx;
  if (!may(actor, VIEW_PLACES[input.place])) throw new PlaceNotOpen();
  return inTransaction(ctx, async (ctx) =>
    input.viewId === undefined ? makeView(ctx, actor, input) : changeView(ctx, actor, input.viewId, input),
  );
}

async function makeView(ctx: TxCtx, actor: StaffActor, input: SaveView): Promise<Saved> {
  const { place, name, query, shared, position } = input;
  const { staffId } = actor;
  if ((await countViews(ctx.db, { place, staffId })) >= VIEWS_MAX) throw new TooManyViews();
  const id = newId<"SavedView">();
  const view = { id, staffId, place, name, query, shared, position: position ?? null };
  const version = await insertView(ctx.db, view, ctx.now());
  if (version === null) throw new ViewNameTaken(name);
  const subject = { type: "view", id, label: name };
  await recordChange(ctx, { action: "view.saved", subject, before: null, after: factsOf(view) });
  return { viewId: id, version };
}

async function changeView(ctx: TxCtx, actor: StaffActor, id: Id<"SavedView">, input: SaveView): Promise<Saved> {
  const before = await viewToChange(ctx, actor, id);
  const { name, query, shared, version: read = 0 } = input;
  if (await isViewNameTaken(ctx.db, before, name)) throw new ViewNameTaken(name);
  const version = await updateView(ctx.db, { id, version: read, name, query, shared }, ctx.now());
  if (version === null) throw await viewChangedMeanwhile(ctx, before);
  await recordChange(ctx, {
    action: "view.changed",
    subject: { type: "view", id, label: name },
    before: factsOf(before),
    after: factsOf({ ...before, name, query, shared }),
  });
  return { viewId: id, version };
}

import { test } from "@cartwright/db/testing";
import { newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { listViews } from "./list-views.ts";
import { removeView } from "./remove-view.ts";
import { renameView } from "./rename-view.ts";
import { saveView } from "./save-view.ts";
import { SaveView, VIEWS_MAX } from "./saved-view.ts";
import { aColleague, written } from "./testing/colleagues.ts";

const aView = (more: Partial<SaveView> = {}): SaveView => ({
  place: "orders",
  name: `View ${newId().slice(-12)}`,
  query: "fulfilment=to_ship",
  shared: false,
  ...more,
});
const ORDERS = { place: "orders" } as const;

describe("a saved view", () => {
  test("is kept, changed, renamed and removed, comes back as it was, and each is written down", async ({ ctx }) => {
    const ana = await aColleague(ctx, ["orders.read"]);
    const { viewId, version } = await saveView(ana.ctx, aView({ name: "Mine" }));
    await saveView(ana.ctx, aView({ name: "Second" }));
    const changed = await saveView(ana.ctx, { ...aView({ name: "Mine", query: "market=eu" }), viewId, version });
    await renameView(ana.ctx, { viewId, version: changed.version, name: "Europe" });
    expect(await listViews(ana.ctx, ORDERS)).toMatchObject([
      { name: "Europe", query: "market=eu", version: 3, yours: true, mayChange: true, owner: "Ana" },
      { name: "Second" },
    ]);
    const asItWas = await removeView(ana.ctx, { viewId, version: 3 });
    expect((await listViews(ana.ctx, ORDERS)).map(({ name }) => name)).toEqual(["Second"]);
    await saveView(ana.ctx, asItWas);
    expect((await listViews(ana.ctx, ORDERS)).map(({ name }) => name)).toEqual(["Europe", "Second"]);
    expect((await written(ctx, viewId)).map(({ action }) => action)).toEqual([
      "view.saved",
      "view.changed",
      "view.changed",
      "view.removed",
    ]);
  });

  test("is somebody's own until they share it; then others use it, and only its maker changes it", async ({ ctx }) => {
    const ana = await aColleague(ctx, ["orders.read"]);
    const bo = await aColleague(ctx, ["orders.read"], "Bo");
    const view = aView();
    const { viewId } = await saveView(ana.ctx, view);
    const seen = async () => (await listViews(bo.ctx, ORDERS)).filter(({ id }) => id === viewId);
    expect(await seen()).toEqual([]);
    await expect(removeView(bo.ctx, { viewId, version: 1 })).rejects.toMatchObject({ code: "VIEW_NOT_FOUND" });
    await saveView(ana.ctx, { ...view, viewId, version: 1, shared: true });
    expect(await seen()).toMatchObject([{ shared: true, yours: false, mayChange: false, owner: "Ana" }]);
    for (const touch of [
      () => removeView(bo.ctx, { viewId, version: 2 }),
      () => renameView(bo.ctx, { viewId, version: 2, name: "Bo's" }),
      () => saveView(bo.ctx, { ...view, viewId, version: 2 }),
    ])
      await expect(touch()).rejects.toMatchObject({ code: "VIEW_OF_SOMEBODY_ELSE" });
    const owner = await aColleague(ctx);
    await renameView(owner.ctx, { viewId, version: 2, name: `Tidied ${viewId}` });
    await removeView(owner.ctx, { viewId, version: 3 });
    expect(await seen()).toEqual([]);
  });

  test("of a list that is not open to somebody is neither seen nor made by them", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const { viewId } = await saveView(ana.ctx, aView({ place: "customers", shared: true }));
    const packer = await aColleague(ctx, ["orders.read", "roles.manage"], "Bo");
    expect(await listViews(packer.ctx, { place: "customers" })).toEqual([]);
    await expect(saveView(packer.ctx, aView({ place: "customers" }))).rejects.toMatchObject({ code: "PLACE_NOT_OPEN" });
    await expect(removeView(packer.ctx, { viewId, version: 1 })).rejects.toMatchObject({ code: "VIEW_NOT_FOUND" });
  });

  test("of two changes at once one wins, and the other is told who it was", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const { viewId } = await saveView(ana.ctx, aView({ shared: true }));
    const changes = await Promise.allSettled(
      [1, 2, 3].map(() => renameView(ana.ctx, { viewId, version: 1, name: `View ${newId()}` })),
    );
    expect(changes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    const lost = changes.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "CHANGED_MEANWHILE", details: { by: "Ana" } });
    await expect(removeView(ana.ctx, { viewId, version: 1 })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
  });

  test("has a name of its own in its place, and there are only so many", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const view = aView({ name: "Twice" });
    const both = await Promise.allSettled([saveView(ana.ctx, view), saveView(ana.ctx, { ...view, name: "twice" })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await saveView(ana.ctx, { ...view, place: "products" });
    for (let kept = 1; kept < VIEWS_MAX; kept += 1) await saveView(ana.ctx, aView());
    await expect(saveView(ana.ctx, aView())).rejects.toMatchObject({ code: "TOO_MANY_VIEWS" });
  });
});

test("a view without a filter, or with what an address does not hold, is refused at the edge", () => {
  expect(SaveView.safeParse(aView({ query: "" })).success).toBe(false);
  expect(SaveView.safeParse(aView({ query: "search=a b" })).success).toBe(false);
  expect(SaveView.safeParse(aView({ query: "search=a+b&from=2026-11-01" })).success).toBe(true);
});

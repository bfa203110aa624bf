import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import type { Actor } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { ListEntries } from "./contract.ts";
import { historyOf } from "./history-of.ts";
import { latestChange } from "./latest-change.ts";
import { listActions } from "./list-actions.ts";
import { listEntries } from "./list-entries.ts";
import { type Change, recordChange } from "./record-change.ts";

const ana: Actor = {
  kind: "staff",
  staffId: newId<"Staff">(),
  sessionId: newId<"Session">(),
  name: "Ana",
  permissions: new Set(["audit.read"]),
  address: "203.0.113.5",
};
const bo: Actor = { ...ana, staffId: newId<"Staff">(), name: "Bo", permissions: new Set() };

const record = (ctx: RootCtx, change: Partial<Change> = {}, at = "2026-03-01T12:00:00Z") =>
  inTransaction({ ...ctx, now: () => new Date(at) }, (ctx) =>
    recordChange(ctx, {
      action: "role.changed",
      subject: { type: "role", id: newId(), label: "Night shift" },
      before: { name: "Late shift" },
      after: { name: "Night shift" },
      ...change,
    }),
  );
const listed = async (ctx: RootCtx, filter: Partial<ListEntries>) =>
  (await listEntries(ctx, ListEntries.parse(filter))).items;
const as = (ctx: RootCtx, actor: Actor): RootCtx => ({ ...ctx, actor });

describe("who did what", () => {
  test("tells actor, address, time, before and after", async ({ ctx }) => {
    const subject = { type: "role", id: newId<"Role">(), label: "Night shift" };
    await record(as(ctx, ana), { subject });
    expect(await listed(as(ctx, ana), { subjectId: subject.id })).toEqual([
      {
        id: expect.any(String),
        at: new Date("2026-03-01T12:00:00Z"),
        actor: { kind: "staff", id: (ana as { staffId: Id<"Staff"> }).staffId, name: "Ana" },
        address: "203.0.113.5",
        action: "role.changed",
        subject,
        before: { name: "Late shift" },
        after: { name: "Night shift" },
        requestId: "test",
      },
    ]);
  });

  test("pages by key, newest first: nothing is told twice, nothing is left out, also where many share a moment", async ({
    ctx,
  }) => {
    const type = "paged";
    for (let n = 0; n < 7; n += 1) await record(ctx, { subject: { type, id: String(n), label: "" } });
    await record(ctx, { subject: { type, id: "older", label: "" } }, "2026-02-01T12:00:00Z");
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listEntries>> = await listEntries(
        ctx,
        ListEntries.parse({ subjectType: type, limit: 3, cursor }),
      );
      seen.push(...page.items.map(({ subject }) => subject.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
    expect(seen.at(-1)).toBe("older");
  });

  test("is narrowed by person, by what happened, by its kind, by record and by days", async ({ ctx }) => {
    const type = "narrowed";
    const about = (id: string) => ({ subject: { type, id, label: "" } });
    await record(as(ctx, ana), { ...about("a"), action: "price.changed" }, "2026-01-01T00:00:00Z");
    await record(as(ctx, bo), { ...about("b"), action: "price.removed" }, "2026-01-01T23:59:59Z");
    await record(as(ctx, bo), { ...about("c"), action: "price_list.made" }, "2026-01-02T00:00:00Z");
    const ids = async (filter: Partial<ListEntries>) =>
      (await listed(ctx, { subjectType: type, ...filter })).map(({ subject }) => subject.id);
    expect(await ids({})).toEqual(["c", "b", "a"]);
    expect(await ids({ actorId: (bo as { staffId: Id<"Staff"> }).staffId })).toEqual(["c", "b"]);
    expect(await ids({ action: "price.changed" })).toEqual(["a"]);
    expect(await ids({ action: "price" })).toEqual(["b", "a"]);
    expect(await ids({ subjectId: "b" })).toEqual(["b"]);
    expect(await ids({ to: "2026-01-01" })).toEqual(["b", "a"]);
    expect(await ids({ from: "2026-01-02" })).toEqual(["c"]);
    expect(await ids({ from: "2026-01-01", to: "2026-01-01" })).toEqual(["b", "a"]);
  });

  test("offers each action once, however often it happened", async ({ ctx }) => {
    for (const action of ["tea.made", "tea.drunk", "tea.made"]) await record(ctx, { action });
    const actions = await listActions(ctx);
    expect(actions.filter((action) => action.startsWith("tea."))).toEqual(["tea.drunk", "tea.made"]);
  });

  test("is seen by those who may see it, and by nobody else", async ({ ctx }) => {
    const shop = as(ctx, bo);
    await expect(listEntries(shop, ListEntries.parse({}))).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(historyOf(shop, { type: "role", id: "x", limit: 5 })).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(listActions(shop)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
  });

  test.for([["x"], ["WyJ4Il0"], ["WyIyMDI2LTAxLTAxIiwiMSJd"]])(
    "refuses a cursor that is not ours: %s",
    async ([cursor], { ctx }) => {
      await expect(listEntries(ctx, ListEntries.parse({ cursor }))).rejects.toMatchObject({ code: "BAD_CURSOR" });
    },
  );
});

describe("one record's history", () => {
  test("holds what happened to it and nothing of others, and names who was last", async ({ ctx }) => {
    const subject = { type: "role", id: newId<"Role">(), label: "Weekend" };
    const changes = ["role.made", "role.changed"];
    expect(await latestChange(ctx, subject, changes)).toBeNull();
    await record(as(ctx, ana), { subject, action: "role.made", before: null }, "2026-03-01T10:00:00Z");
    await record(as(ctx, bo), { subject }, "2026-03-01T11:00:00Z");
    await record(as(ctx, ana));
    const { items, next } = await historyOf(ctx, { type: "role", id: subject.id, limit: 20 });
    expect(items.map(({ action }) => action)).toEqual(["role.changed", "role.made"]);
    expect(next).toBeNull();
    const at = new Date("2026-03-01T11:00:00Z");
    expect(await latestChange(ctx, subject, changes)).toEqual({ name: "Bo", at, own: false });
    expect(await latestChange(as(ctx, bo), subject, changes)).toEqual({ name: "Bo", at, own: true });
    expect(await latestChange(ctx, subject, ["role.made"])).toMatchObject({ name: "Ana" });
  });
});

describe("writing it down", () => {
  test("happens with the change or not at all", async ({ ctx }) => {
    const subject = { type: "role", id: newId<"Role">(), label: "Weekend" };
    const failing = inTransaction(ctx, async (ctx) => {
      await recordChange(ctx, { action: "role.made", subject, before: null, after: { name: "Weekend" } });
      throw new Error("the change itself failed");
    });
    await expect(failing).rejects.toThrow("the change itself failed");
    expect(await listed(ctx, { subjectId: subject.id })).toEqual([]);
  });

  test.for([["password"], ["passwordHash"], ["totpSecret"], ["resetToken"]])(
    "refuses a secret: %s",
    async ([name], { ctx }) => {
      await expect(record(ctx, { after: { [name!]: "x" } })).rejects.toThrow(`the audit log must not hold “${name}”`);
    },
  );
});

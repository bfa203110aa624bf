import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { NotPermitted, type StaffActor } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { expect } from "vitest";
import { changeStore } from "./change-store.ts";
import { ChangeStore } from "./contract.ts";
import { storeSettings } from "./store-settings.ts";

const asStaff = (ctx: RootCtx, name: string, permissions: Permission[] = ["settings.write"]): RootCtx => {
  const who = {
    kind: "staff",
    staffId: newId<"Staff">(),
    sessionId: newId<"Session">(),
    name,
    address: "::1",
  } as const;
  const actor: StaffActor = { ...who, permissions: new Set(permissions) };
  return { ...ctx, actor };
};

const test = base.extend<{ ana: RootCtx }>({ ana: async ({ ctx }, provide) => provide(asStaff(ctx, "Ana")) });

test("the shop is called otherwise, the log says by whom, and the pages are told", async ({ ctx, ana }) => {
  const store = await storeSettings(ctx);
  const { version } = await changeStore(ana, { ...store, name: "Birch & Loam", phone: "+1 503 555 0100" });
  expect(await storeSettings(ctx)).toEqual({ ...store, name: "Birch & Loam", phone: "+1 503 555 0100", version });
  expect(await ctx.db.auditEntry.findFirst({ where: { subjectType: "store" }, orderBy: { id: "desc" } })).toMatchObject(
    {
      action: "store.changed",
      actorName: "Ana",
      before: expect.objectContaining({ name: store.name }) as unknown,
      after: expect.objectContaining({ name: "Birch & Loam" }) as unknown,
    },
  );
  expect(await ctx.db.outbox.count({ where: { type: "store.changed" } })).toBeGreaterThan(0);
});

test("two who change it at once: one does, the other learns by whom and when", async ({ ctx, ana }) => {
  const store = await storeSettings(ctx);
  const done = await Promise.allSettled(
    [ana, asStaff(ctx, "Bo")].map((who, at) => changeStore(who, { ...store, legalName: `Firm ${at}` })),
  );
  expect(done.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const reason: unknown = done.find((one) => one.status === "rejected")?.reason;
  expect(reason).toMatchObject({
    code: "CHANGED_MEANWHILE",
    kind: "conflict",
    details: { by: expect.any(String) as string },
  });
});

test("whoever may only see it does not change it", async ({ ctx }) => {
  const store = await storeSettings(ctx);
  await expect(changeStore(asStaff(ctx, "Cy", ["settings.read"]), store)).rejects.toBeInstanceOf(NotPermitted);
});

test("what cannot stand in a mail or on an invoice is told by its field; an empty field is nothing", async ({
  ctx,
}) => {
  const store = await storeSettings(ctx);
  const fields = (change: object) =>
    ChangeStore.safeParse({ ...store, ...change }).error?.issues.map(({ path }) => path.join(".")) ?? [];
  expect(fields({})).toEqual([]);
  expect(fields({ name: "Two\r\nBcc: everybody@example.com" })).toEqual(["name"]);
  expect(fields({ timeZone: "Mars/Olympus" })).toEqual(["timeZone"]);
  expect(fields({ invoicePrefix: "ac 2026" })).toEqual(["invoicePrefix"]);
  expect(fields({ invoicePrefix: "AC-CN-" })).toEqual(["invoicePrefix"]);
  expect(fields({ email: "nobody" })).toEqual(["email"]);
  expect(fields({ address: { ...store.address, country: "UK" } })).toEqual(["address.country"]);
  expect(ChangeStore.parse({ ...store, phone: " ", taxNumber: "" })).toMatchObject({ phone: null, taxNumber: null });
});

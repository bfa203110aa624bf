import { test } from "@cartwright/db/testing";
import { aColleague, aRole, type Colleague } from "@cartwright/identity/testing/colleagues";
import type { RoleView, StaffDetail, StaffView } from "@cartwright/identity/contract";
import type { AuditEntry } from "@cartwright/audit/contract";
import type { RootCtx } from "@cartwright/db/context";
import { newId } from "@cartwright/kernel/id";
import type { Page } from "@cartwright/kernel/page";
import { describe, expect } from "vitest";
import { type Browser, anAdminBrowser } from "../testing/browser.ts";
import { anAdminWorld } from "../testing/shop-world.ts";

function signedIn(ctx: RootCtx, { sessionId }: Colleague): Browser {
  const browser = anAdminBrowser(anAdminWorld(ctx));
  browser.cookies.set("__Host-cw_staff", sessionId);
  return browser;
}

describe("who works here, over HTTP", () => {
  test("an owner invites, changes, disables and enables; the other is out with the next request", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, ["orders.read", "staff.read"], "Bo")];
    const [anas, bos] = [signedIn(ctx, ana), signedIn(ctx, bo)];
    const seen = (await bos.query("staff.list")).data as StaffView[];
    expect(seen.find(({ id }) => id === bo.id)).toMatchObject({ you: true, state: "active" });
    const role = (await anas.query("roles.list")).data as RoleView[];
    const roleId = role.find(({ name }) => name === "Support")!.id;
    const invitation = { email: `x-${newId()}@example.com`, name: "Cy", roleId };
    const { staffId } = (await anas.mutate("staff.invite", invitation)).data as { staffId: string };
    expect((await anas.query("staff.get", { staffId })).data).toMatchObject({ name: "Cy", state: "invited" });

    expect((await anas.mutate("staff.disable", { staffId: bo.id, version: 1 })).status).toBe(200);
    expect((await bos.query("staff.list")).error?.data).toMatchObject({ code: "SIGN_IN_NEEDED" });
    expect((await anas.mutate("staff.enable", { staffId: bo.id, version: 2 })).status).toBe(200);
    const late = await anas.mutate("staff.change", { staffId: bo.id, version: 1, name: "Bo", roleId });
    expect(late).toMatchObject({ status: 409, error: { data: { code: "CHANGED_MEANWHILE", details: { by: "Ana" } } } });
    expect(((await anas.query("staff.get", { staffId: bo.id })).data as StaffDetail).sessions).toEqual([]);
  });

  test("whoever may only read is refused every change, in words that name what is missing", async ({ ctx }) => {
    const [bo, cy] = [await aColleague(ctx, ["staff.read"], "Bo"), await aColleague(ctx, [], "Cy")];
    const browser = signedIn(ctx, bo);
    const target = { staffId: cy.id, version: 1 };
    const roleId = await aRole(ctx, []);
    for (const [path, input] of [
      ["staff.invite", { email: "x@example.com", name: "X", roleId }],
      ["staff.sendInvitationAgain", target],
      ["staff.withdrawInvitation", target],
      ["staff.change", { ...target, name: "X", roleId }],
      ["staff.disable", target],
      ["staff.enable", target],
      ["staff.signOutEverywhere", target],
      ["staff.resetSecondFactor", target],
      ["roles.save", { name: "X", description: "", permissions: [] }],
      ["roles.remove", { roleId }],
      ["apiKeys.make", { name: "X", permissions: ["orders.read"], days: null }],
      ["apiKeys.revoke", { apiKeyId: newId() }],
    ] as const)
      expect(await browser.mutate(path, input), path).toMatchObject({
        status: 403,
        error: { data: { code: "NOT_PERMITTED" }, message: expect.stringContaining("Your role does not include") },
      });
    for (const path of ["apiKeys.list", "audit.list", "audit.actions"])
      expect((await browser.query(path, path === "audit.list" ? {} : undefined)).status, path).toBe(403);
  });
});

describe("an API key, over HTTP", () => {
  test("is made once by a person, works in the header until it is revoked, and has no account of its own", async ({
    ctx,
  }) => {
    const ana = await aColleague(ctx);
    const anas = signedIn(ctx, ana);
    const wanted = { name: "Audit export", permissions: ["audit.read"], days: 30 };
    const { apiKeyId, key } = (await anas.mutate("apiKeys.make", wanted)).data as { apiKeyId: string; key: string };
    expect((await anas.query("apiKeys.list")).text).not.toContain(key);
    const program = anAdminBrowser(anAdminWorld(ctx));
    const header = { authorization: `Bearer ${key}` };
    expect((await program.query("audit.list", { limit: 1 }, header)).status).toBe(200);
    expect((await program.query("staff.list", undefined, header)).status).toBe(403);
    expect((await program.query("me.get", undefined, header)).status).toBe(401);
    await anas.mutate("apiKeys.revoke", { apiKeyId });
    expect((await program.query("audit.list", { limit: 1 }, header)).error?.data).toMatchObject({
      code: "SIGN_IN_NEEDED",
    });
  });
});

describe("the audit log, over HTTP", () => {
  test("tells who changed a role, from where, and how it was before", async ({ ctx }) => {
    const ana = await aColleague(ctx, "owner", "Ana");
    const browser = signedIn(ctx, ana);
    const role = { name: `Night ${newId().slice(-6)}`, description: "", permissions: ["orders.read"] };
    const { roleId } = (await browser.mutate("roles.save", role)).data as { roleId: string };
    await browser.mutate("roles.save", { ...role, roleId, version: 1, permissions: ["orders.read", "orders.note"] });
    const { items } = (await browser.query("audit.history", { type: "role", id: roleId })).data as Page<AuditEntry>;
    expect(items).toMatchObject([
      {
        action: "role.changed",
        actor: { kind: "staff", id: ana.id, name: "Ana" },
        address: "203.0.113.8",
        before: { permissions: ["orders.read"] },
        after: { permissions: ["orders.read", "orders.note"] },
      },
      { action: "role.made", before: null },
    ]);
    const first = (await browser.query("audit.list", { actorId: ana.id, limit: 1 })).data as Page<AuditEntry>;
    const second = (await browser.query("audit.list", { actorId: ana.id, limit: 1, cursor: first.next }))
      .data as Page<AuditEntry>;
    expect([first.items[0]?.action, second.items[0]?.action]).toEqual(["role.changed", "role.made"]);
  });

  test.for([
    [{ limit: 1_000 }],
    [{ actorId: "everybody" }],
    [{ action: "role.changed'; drop table" }],
    [{ from: "yesterday" }],
    [{ to: "0000-01-01" }],
    [{ subjectId: "a\u0000b" }],
    [{ cursor: "x" }],
  ])("refuses a filter that is none: %o", async ([filter], { ctx }) => {
    const browser = signedIn(ctx, await aColleague(ctx));
    expect((await browser.query("audit.list", filter)).status).toBe(400);
  });
});

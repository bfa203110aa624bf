import { test } from "@cartwright/db/testing";
import { ANONYMOUS } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { changeStaff } from "./change-staff.ts";
import { aColleague, aRole, stateOf, versionOf, written } from "./testing/colleagues.ts";
import { disableStaff } from "./disable-staff.ts";
import { enableStaff } from "./enable-staff.ts";
import { inviteStaff } from "./invite-staff.ts";
import { linkOf } from "./links.ts";
import { listStaff } from "./list-staff.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";
import { builtInRoleId } from "./seed-roles.ts";
import { sendInvitationAgain } from "./send-invitation-again.ts";
import { signOutStaff } from "./sign-out-staff.ts";
import { staffOf } from "./staff-of.ts";
import { anEmail, LINK_SECRET, mailedToken } from "./testing.ts";
import { staffBySession } from "./who-is-signed-in.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

const opened = (token: string) => ({ token, purpose: "invitation", realm: "staff", secret: LINK_SECRET }) as const;

describe("inviting", () => {
  test("puts somebody on the list, sends a link, and is written down", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const email = anEmail("bo");
    const roleId = await builtInRoleId(ctx, "support");
    const { staffId } = await inviteStaff(ana.ctx, { email, name: "Bo", roleId });
    const token = await mailedToken(ctx, { email, purpose: "invitation" });
    expect(await linkOf(ctx, opened(token))).toMatchObject({
      subjectId: staffId,
      payload: { name: "Bo", role: "Support", invitedBy: "Ana" },
    });
    expect((await listStaff(ana.ctx)).find(({ id }) => id === staffId)).toMatchObject({
      email,
      name: "Bo",
      state: "invited",
      role: { name: "Support" },
      invitedUntil: expect.any(Date),
      you: false,
    });
    expect(await written(ctx, staffId)).toEqual([
      { action: "staff.invited", before: null, after: { name: "Bo", email, role: "Support" } },
    ]);
  });

  test("refuses an e-mail that is on the list, however it is spelled", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const email = ana.email.toUpperCase();
    const invited = inviteStaff(ana.ctx, { email, name: "Bo", roleId: ana.roleId });
    await expect(invited).rejects.toMatchObject({ code: "ALREADY_STAFF", details: { field: "email" } });
  });

  test("two who invite the same person at once invite them once", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const invitation = { email: anEmail("bo"), name: "Bo", roleId: ana.roleId };
    const results = await Promise.allSettled([1, 2].map(() => inviteStaff(ana.ctx, invitation)));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("again makes the old link worthless; withdrawn, the new one too, and the person is off the list", async ({
    ctx,
  }) => {
    const ana = await aColleague(ctx);
    const email = anEmail("bo");
    const { staffId } = await inviteStaff(ana.ctx, { email, name: "Bo", roleId: ana.roleId });
    const first = await mailedToken(ctx, { email, purpose: "invitation" });
    await sendInvitationAgain(ana.ctx, { staffId });
    const second = await mailedToken(ctx, { email, purpose: "invitation" });
    expect(second).not.toBe(first);
    await expect(linkOf(ctx, opened(first))).rejects.toMatchObject({ code: "LINK_NO_LONGER_VALID" });
    await withdrawInvitation(ana.ctx, { staffId });
    await expect(linkOf(ctx, opened(second))).rejects.toMatchObject({ code: "LINK_NO_LONGER_VALID" });
    await expect(staffOf(ana.ctx, staffId)).rejects.toMatchObject({ code: "STAFF_NOT_FOUND" });
    expect((await written(ctx, staffId)).map(({ action }) => action)).toEqual([
      "staff.invited",
      "staff.invited_again",
      "staff.invitation_withdrawn",
    ]);
    await expect(inviteStaff(ana.ctx, { email, name: "Bo", roleId: ana.roleId })).resolves.toBeDefined();
  });

  test("is over for somebody who works here", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx)];
    await expect(sendInvitationAgain(ana.ctx, { staffId: bo.id })).rejects.toMatchObject({ code: "NOT_INVITED" });
    await expect(withdrawInvitation(ana.ctx, { staffId: bo.id })).rejects.toMatchObject({ code: "NOT_INVITED" });
    expect(await stateOf(ctx, bo.id)).toBe("active");
  });
});

describe("changing somebody", () => {
  test("another role ends their sessions at once, another name does not; both are written down", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, ["orders.read"], "Bo")];
    const session = { sessionId: bo.sessionId, address: "203.0.113.9" };
    const renamed = await changeStaff(ana.ctx, { staffId: bo.id, version: 1, name: "Bob", roleId: bo.roleId });
    expect(await staffBySession(ctx, session)).toMatchObject({ actor: { name: "Bob" } });
    const roleId = await builtInRoleId(ctx, "analyst");
    await changeStaff(ana.ctx, { staffId: bo.id, version: renamed.version, name: "Bob", roleId });
    expect(await staffBySession(ctx, session)).toBeNull();
    expect((await written(ctx, bo.id)).at(-1)).toMatchObject({
      action: "staff.changed",
      after: { name: "Bob", role: "Analyst" },
    });
  });

  test("is refused when somebody else was first, and says who", async ({ ctx }) => {
    const [ana, bo, cy] = [
      await aColleague(ctx),
      await aColleague(ctx, "owner", "Bo"),
      await aColleague(ctx, [], "Cy"),
    ];
    const change = { staffId: cy.id, version: 1, roleId: cy.roleId };
    await changeStaff(bo.ctx, { ...change, name: "Cyrus" });
    await expect(changeStaff(ana.ctx, { ...change, name: "Cyril" })).rejects.toMatchObject({
      code: "CHANGED_MEANWHILE",
      message: expect.stringContaining("Bo has changed the account of Cyrus"),
      details: { by: "Bo" },
    });
  });

  test("two at once: one change holds, the other is told", async ({ ctx }) => {
    const [ana, bo, cy] = [await aColleague(ctx), await aColleague(ctx), await aColleague(ctx, [])];
    const change = { staffId: cy.id, version: 1, roleId: cy.roleId };
    const results = await Promise.allSettled([
      changeStaff(ana.ctx, { ...change, name: "By Ana" }),
      changeStaff(bo.ctx, { ...change, name: "By Bo" }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await versionOf(ctx, cy.id)).toBe(2);
  });

  test("that does not exist, or to a role that does not, is refused", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx)];
    const nobody = changeStaff(ana.ctx, { staffId: newId(), version: 1, name: "X", roleId: bo.roleId });
    await expect(nobody).rejects.toMatchObject({ code: "STAFF_NOT_FOUND" });
    const nothing = changeStaff(ana.ctx, { staffId: bo.id, version: 1, name: "X", roleId: newId() });
    await expect(nothing).rejects.toMatchObject({ code: "ROLE_NOT_FOUND" });
  });
});

describe("disabling somebody", () => {
  test("shuts them out at once, and enabling lets them in again without a session", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, ["orders.read"])];
    const session = { sessionId: bo.sessionId, address: "203.0.113.9" };
    await disableStaff(ana.ctx, { staffId: bo.id, version: 1 });
    expect(await staffBySession(ctx, session)).toBeNull();
    expect(await stateOf(ctx, bo.id)).toBe("disabled");
    await enableStaff(ana.ctx, { staffId: bo.id, version: 2 });
    expect(await stateOf(ctx, bo.id)).toBe("active");
    expect(await staffBySession(ctx, session)).toBeNull();
    expect((await written(ctx, bo.id)).slice(-2)).toEqual([
      { action: "staff.disabled", before: { state: "active" }, after: { state: "disabled" } },
      { action: "staff.enabled", before: { state: "disabled" }, after: { state: "active" } },
    ]);
  });

  test("who never came takes their invitation back; enabled, they are invited anew", async ({ ctx }) => {
    const ana = await aColleague(ctx);
    const email = anEmail("bo");
    const { staffId } = await inviteStaff(ana.ctx, { email, name: "Bo", roleId: await aRole(ctx, []) });
    const token = await mailedToken(ctx, { email, purpose: "invitation" });
    await disableStaff(ana.ctx, { staffId, version: 1 });
    await expect(linkOf(ctx, opened(token))).rejects.toMatchObject({ code: "LINK_NO_LONGER_VALID" });
    await enableStaff(ana.ctx, { staffId, version: 2 });
    expect(await stateOf(ctx, staffId)).toBe("invited");
    const again = await mailedToken(ctx, { email, purpose: "invitation" });
    expect(await linkOf(ctx, opened(again))).toMatchObject({ subjectId: staffId });
  });

  test("in a state that it is not in any more is refused", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, [])];
    await expect(enableStaff(ana.ctx, { staffId: bo.id, version: 1 })).rejects.toMatchObject({
      code: "CHANGED_MEANWHILE",
    });
    await disableStaff(ana.ctx, { staffId: bo.id, version: 1 });
    await expect(disableStaff(ana.ctx, { staffId: bo.id, version: 1 })).rejects.toMatchObject({
      code: "CHANGED_MEANWHILE",
    });
  });
});

describe("helping somebody out", () => {
  test("signs them out everywhere", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, [])];
    expect(await signOutStaff(ana.ctx, { staffId: bo.id })).toEqual({ sessions: 1 });
    expect(await staffBySession(ctx, { sessionId: bo.sessionId, address: "" })).toBeNull();
    expect((await written(ctx, bo.id)).at(-1)).toMatchObject({ action: "staff.signed_out_everywhere" });
  });

  test("removes every second factor, ends their sessions and tells them", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx), await aColleague(ctx, [])];
    const at = ctx.now();
    await ctx.db.staff.update({
      where: { id: bo.id },
      data: { totpSecret: Buffer.from("sealed"), totpConfirmedAt: at },
    });
    const passkey = {
      staffId: bo.id,
      credentialId: newId(),
      publicKey: Buffer.from("k"),
      counter: 0,
      transports: [],
      name: "Key",
    };
    await ctx.db.passkey.create({ data: { id: newId(), createdAt: at, ...passkey } });
    expect(await staffOf(ana.ctx, bo.id)).toMatchObject({ secondFactor: true, totp: true, passkeys: 1 });
    await resetSecondFactor(ana.ctx, { staffId: bo.id });
    expect(await staffOf(ana.ctx, bo.id)).toMatchObject({
      secondFactor: false,
      totp: false,
      passkeys: 0,
      sessions: [],
    });
    expect((await written(ctx, bo.id)).at(-1)).toEqual({
      action: "staff.second_factor_reset",
      before: { authenticatorApp: true, passkeys: 1, recoveryCodes: 0 },
      after: { authenticatorApp: false, passkeys: 0, recoveryCodes: 0 },
    });
    const told = await ctx.db.outbox.count({
      where: { type: "identity.notice", payload: { path: ["subjectId"], equals: bo.id } },
    });
    expect(told).toBeGreaterThan(0);
  });
});

describe("seeing who works here", () => {
  test("is for those who may, and never tells a hash", async ({ ctx }) => {
    const [ana, bo] = [await aColleague(ctx, ["staff.read"]), await aColleague(ctx, ["orders.read"])];
    const seen = JSON.stringify([await listStaff(ana.ctx), await staffOf(ana.ctx, bo.id)]);
    expect(seen).not.toMatch(/nobody's|hash|secret/i);
    for (const ctx of [bo.ctx, { ...bo.ctx, actor: ANONYMOUS }]) {
      await expect(listStaff(ctx)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
      await expect(staffOf(ctx, ana.id)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    }
  });
});

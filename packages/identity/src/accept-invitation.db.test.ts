import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { DAY, SECOND } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { acceptInvitation } from "./accept-invitation.ts";
import { emailKey } from "./email-key.ts";
import { LinkNoLongerValid, WeakPassword } from "./errors.ts";
import { saveInvited } from "./first-owner.store.ts";
import { invitationOf } from "./invitation-of.ts";
import { issueLink, linkToken } from "./links.ts";
import { builtInRoleId, seedRoles } from "./seed-roles.ts";
import { openSession } from "./sessions.ts";
import { signInStaff } from "./staff-sign-in.ts";
import { later } from "./staff-testing.ts";
import { A_VISIT, anEmail, LINK_SECRET, mailedToken, PASSWORD } from "./testing.ts";
import { staffBySession } from "./who-is-signed-in.ts";

const visit = A_VISIT;
const linkSecret = LINK_SECRET;
const invited = async (ctx: RootCtx) => {
  await seedRoles(ctx);
  const member = { id: newId(), email: anEmail("ben"), name: "Ben", roleId: await builtInRoleId(ctx, "fulfilment") };
  await saveInvited(ctx.db, { ...member, emailKey: emailKey(member.email) }, ctx.now());
  const link = { purpose: "invitation", realm: "staff", subjectId: member.id, recipient: member.email } as const;
  await inTransaction(ctx, (ctx) => issueLink(ctx, link));
  return { ...member, token: await mailedToken(ctx, { email: member.email, purpose: "invitation" }) };
};
const accept = (ctx: RootCtx, token: string, password = PASSWORD) =>
  acceptInvitation(ctx, { token, name: "Ben Ng", password, linkSecret, visit });

describe("an invitation", () => {
  test("says whom it invites and as what, however often it is opened, and signs in once", async ({ ctx }) => {
    const { id, email, token } = await invited(ctx);
    const view = { email, name: "Ben", role: "Fulfilment" };
    expect(await invitationOf(ctx, { token, linkSecret })).toMatchObject(view);
    expect(await invitationOf(ctx, { token, linkSecret })).toMatchObject(view);
    const step = await accept(ctx, token);
    if (step.kind !== "signed_in") throw new Error("not signed in");
    const session = await openSession(ctx, { realm: "staff", ticket: step.ticket, visit });
    const staff = await staffBySession(ctx, { sessionId: session.id, address: "" });
    expect(staff).toMatchObject({ email, role: "Fulfilment", secondFactor: false, actor: { name: "Ben Ng" } });
    expect((await signInStaff(ctx, { email, password: PASSWORD, visit })).kind).toBe("signed_in");
    await expect(accept(ctx, token, "another horse battery")).rejects.toBeInstanceOf(LinkNoLongerValid);
    await expect(invitationOf(ctx, { token, linkSecret })).rejects.toBeInstanceOf(LinkNoLongerValid);
    const rows = await ctx.db.$queryRaw<
      { action: string }[]
    >`select action from audit.entry where subject_id = ${id} order by id`;
    expect(rows.map(({ action }) => action).slice(0, 2)).toEqual(["staff.invitation_accepted", "staff.signed_in"]);
  });

  test("accepted twice at once makes one member", async ({ ctx }) => {
    const { token } = await invited(ctx);
    const results = await Promise.allSettled([accept(ctx, token), accept(ctx, token)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is over after a week, when it was withdrawn, and when a newer one was sent", async ({ ctx }) => {
    const { id, email, token } = await invited(ctx);
    const late = later(ctx, (7 * DAY) / SECOND + 1);
    await expect(accept(late, token)).rejects.toBeInstanceOf(LinkNoLongerValid);
    const link = { purpose: "invitation", realm: "staff", subjectId: id, recipient: email } as const;
    await inTransaction(ctx, (ctx) => issueLink(ctx, link));
    await expect(accept(ctx, token)).rejects.toBeInstanceOf(LinkNoLongerValid);
    const newer = await mailedToken(ctx, { email, purpose: "invitation" });
    await ctx.db.$executeRaw`update identity.staff set state = 'disabled', password_hash = null where id = ${id}::uuid`;
    await expect(accept(ctx, newer)).rejects.toBeInstanceOf(LinkNoLongerValid);
  });

  test("cannot be made up, nor be another kind of link", async ({ ctx }) => {
    const { id, email, token } = await invited(ctx);
    const [linkId = ""] = token.split(".");
    const reset = { purpose: "reset_password", realm: "staff", subjectId: id, recipient: email } as const;
    const { id: resetId } = await inTransaction(ctx, (ctx) => issueLink(ctx, reset));
    for (const forged of [
      linkToken("some other secret of thirty-two characters", { id: linkId, purpose: "invitation" }),
      linkToken(LINK_SECRET, { id: linkId, purpose: "reset_password" }),
      linkToken(LINK_SECRET, { id: resetId, purpose: "reset_password" }),
      linkToken(LINK_SECRET, { id: resetId, purpose: "invitation" }),
      `${token}x`,
    ])
      await expect(accept(ctx, forged)).rejects.toBeInstanceOf(LinkNoLongerValid);
  });

  test("a password that others would guess is refused, and the link still works", async ({ ctx }) => {
    const { token } = await invited(ctx);
    for (const weak of ["password123", "aaaaaaaaaaaa", "Ben Ng"])
      await expect(accept(ctx, token, weak)).rejects.toBeInstanceOf(WeakPassword);
    expect((await accept(ctx, token)).kind).toBe("signed_in");
  });
});

import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { DAY, SECOND } from "@cartwright/kernel/clock";
import { describe, expect } from "vitest";
import { acceptInvitation } from "./accept-invitation.ts";
import { LinkNoLongerValid, OwnerExists } from "./errors.ts";
import { inviteFirstOwner } from "./first-owner.ts";
import { invitationOf } from "./invitation-of.ts";
import { AlreadyStaff } from "./staff-errors.ts";
import { aMember, later } from "./staff-testing.ts";
import { A_VISIT, anEmail, LINK_SECRET, PASSWORD } from "./testing.ts";

const linkSecret = LINK_SECRET;
const invite = (ctx: RootCtx, email = anEmail("owner")) => inviteFirstOwner(ctx, { email, name: "Ana", linkSecret });

// The tests of this file share one shop, which has no owner until the last of them.
describe("the first owner", () => {
  test("is invited by a link that nobody is mailed, for a day", async ({ ctx }) => {
    const { token } = await invite(ctx);
    expect(await invitationOf(ctx, { token, linkSecret })).toMatchObject({ name: "Ana", role: "Owner" });
    const late = invitationOf(later(ctx, DAY / SECOND + 1), { token, linkSecret });
    await expect(late).rejects.toBeInstanceOf(LinkNoLongerValid);
    expect(await ctx.db.outbox.count({ where: { type: "identity.link_issued" } })).toBe(0);
  });

  test("may be asked for again before they have come; the earlier link is withdrawn", async ({ ctx }) => {
    const email = anEmail("owner");
    const earlier = await invite(ctx, email);
    const newer = await invite(ctx, email.toUpperCase());
    await expect(invitationOf(ctx, { token: earlier.token, linkSecret })).rejects.toBeInstanceOf(LinkNoLongerValid);
    expect(await invitationOf(ctx, { token: newer.token, linkSecret })).toMatchObject({ role: "Owner" });
  });

  test("is nobody who works here as something else", async ({ ctx }) => {
    const member = await aMember(ctx);
    await expect(invite(ctx, member.email)).rejects.toBeInstanceOf(AlreadyStaff);
  });

  test("is made once: of two who are invited at once one link works, and then no other comes this way", async ({
    ctx,
  }) => {
    const links = await Promise.all([invite(ctx), invite(ctx)]);
    const given = { name: "Ana", password: PASSWORD, linkSecret, visit: A_VISIT };
    const results = await Promise.allSettled(links.map(({ token }) => acceptInvitation(ctx, { ...given, token })));
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(invite(ctx)).rejects.toBeInstanceOf(OwnerExists);
  });
});

import { recordChange } from "@cartwright/audit/record-change";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { after, DAY } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { emailKey } from "./email-key.ts";
import { OwnerExists } from "./errors.ts";
import { hasActiveOwner, saveInvited, withdrawOwnerInvitations } from "./first-owner.store.ts";
import { insertLink } from "./links.store.ts";
import { linkToken } from "./links.ts";
import { builtInRoleId, seedRoles } from "./seed-roles.ts";
import { AlreadyStaff } from "./staff-errors.ts";

/**
 * Invites the first owner of a shop: returns the token of a link that works once, for a day, and is sent to nobody. Asked again
 * before it was used, for the same person or another, it gives a new link and withdraws the earlier one. Refuses with OwnerExists as soon as there is an active
 * owner, and with AlreadyStaff somebody who works here as something else.
 */
export async function inviteFirstOwner(
  ctx: RootCtx,
  input: { email: string; name: string; linkSecret: string },
): Promise<{ token: string; expiresAt: Date }> {
  const { email, name, linkSecret } = input;
  const expiresAt = after(ctx.now(), DAY);
  return inTransaction(ctx, async (ctx) => {
    // Holds the lock of everybody's rights: of two who ask at once, the second sees the first.
    await seedRoles(ctx);
    if (await hasActiveOwner(ctx.db)) throw new OwnerExists();
    const member = { id: newId(), email, emailKey: emailKey(email), name, roleId: await builtInRoleId(ctx, "owner") };
    const subjectId = await saveInvited(ctx.db, member, ctx.now());
    if (subjectId === null) throw new AlreadyStaff();
    const link = { id: newId<"Link">(), purpose: "invitation", realm: "staff", subjectId, recipient: email } as const;
    await withdrawOwnerInvitations(ctx.db, ctx.now());
    await insertLink(ctx.db, { ...link, payload: {} }, ctx.now(), expiresAt);
    const subject = { type: "staff", id: subjectId, label: email };
    await recordChange(ctx, { action: "staff.invited", subject, before: null, after: { name, role: "owner" } });
    return { token: linkToken(linkSecret, link), expiresAt };
  });
}

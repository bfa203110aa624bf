import type { Ctx } from "@cartwright/db/context";
import type { InvitationView } from "./contract.ts";
import { LinkNoLongerValid } from "./errors.ts";
import { selectInvited } from "./invitation.store.ts";
import { linkOf } from "./links.ts";

/** Whom an invitation's link invites, and as what; opening it uses nothing up. Refuses with LinkNoLongerValid. */
export async function invitationOf(ctx: Ctx, input: { token: string; linkSecret: string }): Promise<InvitationView> {
  const { token, linkSecret: secret } = input;
  const link = await linkOf(ctx, { token, purpose: "invitation", realm: "staff", secret });
  const invited = link.subjectId === null ? null : await selectInvited(ctx.db, link.subjectId);
  if (invited === null) throw new LinkNoLongerValid();
  const { email, name, role } = invited;
  return { email, name, role, expiresAt: link.expiresAt };
}

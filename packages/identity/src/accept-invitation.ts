import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { z } from "zod";
import type { AcceptInvitation, SignInStep } from "./contract.ts";
import { LinkNoLongerValid } from "./errors.ts";
import { activate, selectInvited } from "./invitation.store.ts";
import { linkOf, takeLink } from "./links.ts";
import { hashPassword } from "./password.ts";
import { assertHardToGuess } from "./password-rules.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import { finishSignIn } from "./staff-sign-in-events.ts";
import type { Visit } from "./visit.ts";

type Input = z.infer<typeof AcceptInvitation> & { linkSecret: string; visit: Visit };

/**
 * Somebody who was invited sets their name and password and is signed in: once per link. Refuses with LinkNoLongerValid, also when
 * the invitation was withdrawn meanwhile, and with WeakPassword.
 */
export async function acceptInvitation(ctx: RootCtx, input: Input): Promise<SignInStep> {
  const { token, name, password, linkSecret: secret, visit } = input;
  const opened = { token, purpose: "invitation", realm: "staff", secret } as const;
  // Before the costly hash: a made-up link costs us next to nothing.
  const { subjectId } = await linkOf(ctx, opened);
  const invited = subjectId === null ? null : await selectInvited(ctx.db, subjectId);
  if (invited === null) throw new LinkNoLongerValid();
  const { id, email } = invited;
  assertHardToGuess(password, { email, name });
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, async (ctx) => {
    await takeLink(ctx, opened);
    if (!(await activate(ctx.db, { id, name, passwordHash }, ctx.now()))) throw new LinkNoLongerValid();
    const event = { realm: "staff", what: "invitation_accepted", subjectId: id, email, proven: true, visit } as const;
    await recordSignInEvent(ctx, { ...event, facts: { name, role: invited.role } });
    return finishSignIn(ctx, { member: { id, email }, method: "invitation", visit });
  });
}

import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { SignInStep } from "./contract.ts";
import { deviceWords } from "./device-words.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import { type MemberRow, noteSignedIn, selectEmail } from "./staff-sign-in.store.ts";
import { issueTicket, type SignInMethod } from "./tickets.ts";
import { forgiveTries, secondProofsOf } from "./tries.ts";
import type { Visit } from "./visit.ts";

/** The last step of every sign-in of staff, in the transaction of its proof: tries are forgiven, it is written down, a ticket opens the session. */
export async function finishSignIn(
  ctx: TxCtx,
  done: { member: Pick<MemberRow, "id" | "email">; method: SignInMethod; visit: Visit },
): Promise<Extract<SignInStep, { kind: "signed_in" }>> {
  const { member, method, visit } = done;
  const { id: subjectId, email } = member;
  await noteSignedIn(ctx.db, subjectId, ctx.now());
  await forgiveTries(ctx, { realm: "staff", email });
  await forgiveTries(ctx, secondProofsOf(subjectId));
  const facts = { method, device: deviceWords(visit.userAgent) };
  await recordSignInEvent(ctx, { realm: "staff", what: "signed_in", subjectId, email, proven: true, visit, facts });
  return {
    kind: "signed_in",
    ticket: await issueTicket(ctx, { realm: "staff", subjectId, stage: "session", method }),
  };
}

/** Writes down that a second proof, or a passkey, was none. `staffId` is null for a passkey that nobody has. */
export async function recordFailedProof(
  ctx: Ctx,
  failed: { staffId: string | null; method: SignInMethod; visit: Visit },
): Promise<void> {
  const { staffId: subjectId, method, visit } = failed;
  await inTransaction(ctx, async (ctx) => {
    const email = (subjectId === null ? null : await selectEmail(ctx.db, subjectId)) ?? "An unknown passkey";
    const event = { realm: "staff", what: "sign_in_failed", subjectId, email, proven: false, visit } as const;
    await recordSignInEvent(ctx, { ...event, facts: { method } });
  });
}

import type { TxCtx } from "@cartwright/db/context";
import type { SignInStep } from "./contract.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import { issueTicket, type SignInMethod } from "./tickets.ts";
import type { Visit } from "./visit.ts";

/** Proven: the ticket is exchanged for a session at once (`openSession`). */
export type SignedIn = Extract<SignInStep, { kind: "signed_in" }>;

/** Lets a customer in who has proven who they are, in the transaction of the proof. */
export async function letCustomerIn(
  ctx: TxCtx,
  proven: { subjectId: string; email: string; method: SignInMethod; visit: Visit },
): Promise<SignedIn> {
  const { subjectId, email, method, visit } = proven;
  const event = { realm: "customer", what: "signed_in", subjectId, email, proven: true, visit } as const;
  await recordSignInEvent(ctx, { ...event, facts: { method } });
  return {
    kind: "signed_in",
    ticket: await issueTicket(ctx, { realm: "customer", subjectId, stage: "session", method }),
  };
}

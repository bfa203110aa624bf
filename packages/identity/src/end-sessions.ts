import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { accountHolder } from "./account-holder.ts";
import { selectAccount } from "./accounts.store.ts";
import { revokeSession, revokeSessions } from "./sessions.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import type { Visit } from "./visit.ts";

/** Ends one session of whoever is signed in, customer or staff. Refuses with SessionNotFound what is somebody else's. */
export async function endSession(ctx: Ctx, input: { sessionId: string; visit: Visit }): Promise<void> {
  const { realm, subjectId } = accountHolder(ctx.actor);
  await inTransaction(ctx, async (ctx) => {
    await revokeSession(ctx, { realm, subjectId, sessionId: input.sessionId, because: "revoked" });
    const email = (await selectAccount(ctx.db, realm, subjectId))?.email ?? "";
    const event = { realm, what: "session_ended", subjectId, email, proven: true, visit: input.visit } as const;
    await recordSignInEvent(ctx, { ...event, facts: { sessionId: input.sessionId } });
  });
}

/** Ends all sessions of whoever is signed in but this one; returns how many. */
export async function endOtherSessions(ctx: Ctx, input: { visit: Visit }): Promise<number> {
  const { realm, subjectId, sessionId } = accountHolder(ctx.actor);
  return inTransaction(ctx, async (ctx) => {
    const ended = await revokeSessions(ctx, { realm, subjectId, except: sessionId, because: "revoked" });
    const email = (await selectAccount(ctx.db, realm, subjectId))?.email ?? "";
    const event = { realm, what: "other_sessions_ended", subjectId, email, proven: true, visit: input.visit } as const;
    await recordSignInEvent(ctx, { ...event, facts: { sessions: ended } });
    return ended;
  });
}

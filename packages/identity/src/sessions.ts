import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { after, DAY, MINUTE } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Realm, SessionView } from "./contract.ts";
import { deviceWords } from "./device-words.ts";
import { SessionNotFound } from "./errors.ts";
import { insertSession, revokeById, revokeOfSubject, selectOfSubject } from "./sessions.store.ts";
import { takeTicket, voidTickets } from "./tickets.ts";
import { keptAgent, type Visit } from "./visit.ts";

/** How long a session lives, whatever happens in it, in milliseconds. The cookie ends with it. */
export const SESSION_LIFE: Readonly<Record<Realm, number>> = { customer: 30 * DAY, staff: 12 * 60 * MINUTE };

export interface OpenedSession {
  readonly id: Id<"Session">;
  readonly subjectId: string;
}

/** Exchanges the ticket of a finished sign-in for a session, once. Refuses with StartSignInAgain. */
export async function openSession(
  ctx: Ctx,
  input: { realm: Realm; ticket: string; visit: Visit },
): Promise<OpenedSession> {
  const { realm, ticket, visit } = input;
  const id = newId<"Session">();
  const device = keptAgent(visit.userAgent);
  const expiresAt = after(ctx.now(), SESSION_LIFE[realm]);
  // One transaction: whoever ends all sessions meanwhile waits for the ticket's row, then finds the session.
  return inTransaction(ctx, async (ctx) => {
    const { subjectId, method } = await takeTicket(ctx, { ticket, realm, stage: "session" });
    await insertSession(ctx.db, { id, realm, subjectId, method, address: visit.address, device }, ctx.now(), expiresAt);
    return { id, subjectId };
  });
}

/** Ends one session of this person. Refuses with SessionNotFound what is somebody else's. */
export async function revokeSession(
  ctx: Ctx,
  input: { realm: Realm; subjectId: string; sessionId: string; because: string },
): Promise<void> {
  if (!(await revokeById(ctx.db, input, ctx.now()))) throw new SessionNotFound();
}

/** Ends all sessions of a person, or all but one, and every sign-in that is half way (its tickets); returns how many sessions. */
export async function revokeSessions(
  ctx: Ctx,
  input: { realm: Realm; subjectId: string; except?: string; because: string },
): Promise<number> {
  await voidTickets(ctx, input);
  return revokeOfSubject(ctx.db, input, ctx.now());
}

/** The living sessions of a person, newest first. */
export async function listSessions(
  ctx: Ctx,
  input: { realm: Realm; subjectId: string; currentId: string },
): Promise<SessionView[]> {
  const rows = await selectOfSubject(ctx.db, input, ctx.now());
  return rows.map((row) => ({ ...row, device: deviceWords(row.device), current: row.id === input.currentId }));
}

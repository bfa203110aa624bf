import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { selectAccount } from "./accounts.store.ts";
import type { Realm } from "./contract.ts";
import { revokeSession } from "./sessions.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import type { Visit } from "./visit.ts";

/** Ends the session that somebody signs out of, of either realm. Refuses with SessionNotFound what has ended already. */
export async function signOut(
  ctx: Ctx,
  input: { realm: Realm; subjectId: string; sessionId: string; visit: Visit },
): Promise<void> {
  const { realm, subjectId, sessionId, visit } = input;
  await inTransaction(ctx, async (ctx) => {
    await revokeSession(ctx, { realm, subjectId, sessionId, because: "signed_out" });
    const email = (await selectAccount(ctx.db, realm, subjectId))?.email ?? "";
    await recordSignInEvent(ctx, { realm, what: "signed_out", subjectId, email, proven: true, visit });
  });
}

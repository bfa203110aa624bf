import type { TxCtx } from "@cartwright/db/context";
import { newId } from "@cartwright/kernel/id";
import type { Realm } from "./contract.ts";
import { notifyOwner } from "./notice.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import { TRIES_BEFORE_WAIT } from "./tries.ts";
import type { Visit } from "./visit.ts";

export interface FailedTry {
  readonly realm: Realm;
  /** Null where nobody has this e-mail. */
  readonly subjectId: string | null;
  readonly email: string;
  /** The how many-th try it was (`takeTry`). */
  readonly nth: number;
  readonly visit: Visit;
}

/**
 * Writes a wrong password down; from the fifth on, that the e-mail has to wait. At the fifth the owner is told by mail, once.
 * The same work whether there is an account or not: a notice to nobody is not sent.
 */
export async function noteFailedTry(ctx: TxCtx, failed: FailedTry): Promise<void> {
  const { realm, subjectId, nth } = failed;
  const event = { ...failed, proven: false, facts: { try: nth } };
  await recordSignInEvent(ctx, { ...event, what: "sign_in_failed" });
  if (nth >= TRIES_BEFORE_WAIT) await recordSignInEvent(ctx, { ...event, what: "locked" });
  if (nth === TRIES_BEFORE_WAIT) await notifyOwner(ctx, { realm, subjectId: subjectId ?? newId(), kind: "locked" });
}

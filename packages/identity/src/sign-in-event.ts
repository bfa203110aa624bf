import { recordChange } from "@cartwright/audit/record-change";
import type { Facts } from "@cartwright/audit/contract";
import type { TxCtx } from "@cartwright/db/context";
import type { Realm } from "./contract.ts";
import type { Visit } from "./visit.ts";

const LABEL_MAX = 200;

export interface SignInEvent {
  readonly realm: Realm;
  /** After the dot of the action: `customer.signed_in`. */
  readonly what: string;
  /** Null where nobody has this e-mail. */
  readonly subjectId: string | null;
  /** As it was typed, or as the account has it. */
  readonly email: string;
  /** Whether it was done by the person the account belongs to; else by somebody who did not prove it. */
  readonly proven: boolean;
  readonly visit: Visit;
  readonly facts?: Facts;
}

/** Writes down what happened around signing in, with the address it came from, in the transaction of the event itself. */
export async function recordSignInEvent(ctx: TxCtx, event: SignInEvent): Promise<void> {
  const { realm, what, subjectId, email, proven, visit, facts = null } = event;
  const label = email.slice(0, LABEL_MAX);
  await recordChange(
    ctx,
    {
      action: `${realm}.${what}`,
      subject: { type: realm, id: subjectId ?? "unknown", label },
      before: null,
      after: facts,
    },
    proven && subjectId !== null
      ? { kind: realm, id: subjectId, name: label, address: visit.address }
      : { kind: "anonymous", id: null, name: "Somebody", address: visit.address },
  );
}

import type { TxCtx } from "@cartwright/db/context";
import type { Actor } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import { insertEntry } from "./audit.store.ts";
import type { AuditActorKind, Facts, Subject } from "./contract.ts";

export interface Change {
  /** `<subject>.<what happened>`, e.g. `role.changed`. */
  readonly action: string;
  readonly subject: Subject;
  /** What it was and what it became; null where there was, or is, nothing. Only what may be shown. */
  readonly before: Facts | null;
  readonly after: Facts | null;
}

export interface Doer {
  readonly kind: AuditActorKind;
  readonly id: string | null;
  readonly name: string;
  readonly address: string | null;
}

/**
 * Writes down who did what, in the transaction of the change itself: both are there or neither is. The actor comes from the
 * context; `by` names somebody whom the context does not know yet (a sign-in). A secret in the facts is a bug and throws.
 */
export async function recordChange(ctx: TxCtx, change: Change, by: Doer = doerOf(ctx.actor)): Promise<void> {
  refuseSecrets(change.before);
  refuseSecrets(change.after);
  await insertEntry(ctx.db, { id: newId(), at: ctx.now(), requestId: ctx.requestId, doer: by, ...change });
}

export function doerOf(actor: Actor): Doer {
  switch (actor.kind) {
    case "staff":
      return { kind: "staff", id: actor.staffId, name: actor.name, address: actor.address };
    case "api_key":
      return { kind: "api_key", id: actor.keyId, name: actor.name, address: actor.address };
    case "customer":
      return { kind: "customer", id: actor.customerId, name: "Customer", address: null };
    case "system":
      return { kind: "system", id: null, name: actor.name, address: null };
    case "guest":
    case "anonymous":
      return { kind: "anonymous", id: null, name: "Somebody", address: null };
  }
}

const SECRET = /password|secret|hash|token|credential/i;

function refuseSecrets(facts: Facts | null): void {
  const told = Object.keys(facts ?? {}).find((name) => SECRET.test(name));
  if (told !== undefined) throw new Error(`the audit log must not hold “${told}”`);
}

import { type Actor, SignInNeeded } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import type { Realm } from "./contract.ts";

export interface AccountHolder {
  readonly realm: Realm;
  readonly subjectId: string;
  readonly sessionId: string;
}

/** Whose own account this is about: whoever is signed in, of either realm. Refuses everybody else with SignInNeeded. */
export function accountHolder(actor: Actor): AccountHolder {
  switch (actor.kind) {
    case "customer":
      return { realm: "customer", subjectId: actor.customerId, sessionId: actor.sessionId };
    case "staff":
      return { realm: "staff", subjectId: actor.staffId, sessionId: actor.sessionId };
    case "anonymous":
    case "guest":
    case "api_key":
    case "system":
      throw new SignInNeeded();
  }
}

/** The customer who is signed in. Refuses everybody else with SignInNeeded. */
export function customerIn(actor: Actor): Id<"Customer"> {
  if (actor.kind !== "customer") throw new SignInNeeded();
  return actor.customerId;
}

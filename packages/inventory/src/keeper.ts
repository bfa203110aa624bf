import type { Actor } from "@cartwright/kernel/actor";

/** Whose name stands beside a movement: people who work here and programs; null for our own workers. */
export const keeperName = (actor: Actor): string | null =>
  actor.kind === "staff" || actor.kind === "api_key" ? actor.name : null;

/** Whose idempotency keys these are. */
export function keeperKey(actor: Actor): string {
  switch (actor.kind) {
    case "staff":
      return `staff:${actor.staffId}`;
    case "api_key":
      return `api_key:${actor.keyId}`;
    default:
      return actor.kind;
  }
}

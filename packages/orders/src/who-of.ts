import type { Actor } from "@cartwright/kernel/actor";

/** Whose name stands beside an entry of the timeline: people who work here and programs; null for customers and our own workers. */
export const whoOf = (actor: Actor): string | null =>
  actor.kind === "staff" || actor.kind === "api_key" ? actor.name : null;

/** Whose something is that they wrote; null for whoever does not work here. */
export function authorOf(actor: Actor): string | null {
  if (actor.kind === "staff") return actor.staffId;
  return actor.kind === "api_key" ? actor.keyId : null;
}

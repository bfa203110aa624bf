import type { Actor } from "@cartwright/kernel/actor";

/** Whose name stands beside an entry of the timeline: people who work here and programs; null for customers and our own workers. */
export const whoOf = (actor: Actor): string | null =>
  actor.kind === "staff" || actor.kind === "api_key" ? actor.name : null;

import { type Actor, may } from "@cartwright/kernel/actor";
import { authorOf } from "./who-of.ts";

/**
 * Whoever wrote a note takes it back, and whoever keeps what is known about customers: what should not be known about somebody does
 * not wait for its author. Pure.
 */
export function mayRemoveNote(actor: Actor, { authorId }: { authorId: string | null }): boolean {
  if (!may(actor, "orders.note")) return false;
  return may(actor, "customers.write") || (authorId !== null && authorId === authorOf(actor));
}

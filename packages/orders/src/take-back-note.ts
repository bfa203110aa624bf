import type { TxCtx } from "@cartwright/db/context";
import type { ByNote } from "./contract.ts";
import { NoteNotFound, NoteOfAnother } from "./errors.ts";
import { mayRemoveNote } from "./may-remove-note.ts";
import { markNote, selectAuthor } from "./notes.store.ts";

/**
 * Takes a note off an order, and out of its timeline. The row stays, so that it comes back as it was. Refuses with NoteNotFound,
 * also when somebody else was first, and with NoteOfAnother. The caller has made sure that the order is one of the actor's.
 */
export const takeBackNote = (ctx: TxCtx, note: ByNote): Promise<void> => markAs(ctx, note, true);

/** Puts it there again. Refuses as `takeBackNote`. */
export const putBackNote = (ctx: TxCtx, note: ByNote): Promise<void> => markAs(ctx, note, false);

async function markAs(ctx: TxCtx, note: ByNote, removed: boolean): Promise<void> {
  const author = await selectAuthor(ctx.db, note);
  if (author === null) throw new NoteNotFound();
  if (!mayRemoveNote(ctx.actor, author)) throw new NoteOfAnother(author.writtenBy);
  if (!(await markNote(ctx.db, note, removed, ctx.now()))) throw new NoteNotFound();
}

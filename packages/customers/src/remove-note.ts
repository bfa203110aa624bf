import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { ByNote } from "./contract.ts";
import { NoteNotFound } from "./errors.ts";
import { markNote } from "./notes.store.ts";
import { profileInHand } from "./profile-in.ts";
import { recordProfileChange } from "./record-profile-change.ts";

/**
 * Takes a note away, whoever wrote it: what should not be known about somebody must not wait for its author. Notes are never
 * rewritten. Refuses with NotPermitted, ProfileNotFound and NoteNotFound.
 */
export async function removeNote(ctx: Ctx, input: ByNote): Promise<void> {
  await markAs(ctx, input, true);
}

/** Brings it back. Refuses as `removeNote`. */
export async function restoreNote(ctx: Ctx, input: ByNote): Promise<void> {
  await markAs(ctx, input, false);
}

async function markAs(ctx: Ctx, { profileId, noteId }: ByNote, removed: boolean): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const profile = await profileInHand(ctx, profileId);
    if (!(await markNote(ctx.db, { profileId: profile.id, id: noteId }, removed, ctx.now()))) throw new NoteNotFound();
    const what = removed ? "note_removed" : "note_restored";
    await recordProfileChange(ctx, profile, what, { before: null, after: { noteId } });
  });
}

import { doerOf } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { newId } from "@cartwright/kernel/id";
import type { AddCustomerNote, CustomerNote } from "./contract.ts";
import { insertNote } from "./notes.store.ts";
import { profileInHand } from "./profile-in.ts";
import { recordProfileChange } from "./record-profile-change.ts";

/** Writes a note about a customer, for everybody who may see customers. Refuses with NotPermitted and ProfileNotFound. */
export async function addNote(ctx: Ctx, input: AddCustomerNote): Promise<CustomerNote> {
  return inTransaction(ctx, async (ctx) => {
    const profile = await profileInHand(ctx, input.profileId);
    const { name: writtenBy } = doerOf(ctx.actor);
    const note = { id: newId<"CustomerNote">(), text: input.text, writtenAt: ctx.now(), writtenBy };
    await insertNote(ctx.db, profile.id, note);
    await recordProfileChange(ctx, profile, "note_added", { before: null, after: { noteId: note.id } });
    return note;
  });
}

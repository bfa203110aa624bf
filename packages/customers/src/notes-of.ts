import type { Ctx } from "@cartwright/db/context";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import type { CustomerNote, NotesOf } from "./contract.ts";
import { MomentKey } from "./moment-key.ts";
import { selectNotes } from "./notes.store.ts";
import { profileFor } from "./profile-in.ts";

const Key = z.object({ at: MomentKey, id: z.uuid() });

/** What staff have written about a customer, newest first. Refuses with NotPermitted and ProfileNotFound. */
export async function notesOf(ctx: Ctx, input: NotesOf): Promise<Page<CustomerNote>> {
  const { id: profileId } = await profileFor(ctx, input.profileId);
  const before = input.cursor == null ? null : decodeCursor(input.cursor, Key);
  const rows = await selectNotes(ctx.db, { profileId, before, limit: input.limit + 1 });
  return pageOf(
    rows,
    input.limit,
    ({ sortKey: _, ...note }) => note,
    ({ sortKey: at, id }) => ({ at, id }),
  );
}

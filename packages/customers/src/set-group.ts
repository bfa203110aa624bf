import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { updateGroupOf } from "./changes.store.ts";
import type { SetGroup } from "./contract.ts";
import { GroupNotFound } from "./errors.ts";
import { selectGroup, shareGroup } from "./groups.store.ts";
import { profileInHand } from "./profile-in.ts";
import { profileChangedMeanwhile, recordProfileChange } from "./record-profile-change.ts";

/**
 * Puts a customer into a group, or into none. Refuses with NotPermitted, ProfileNotFound, GroupNotFound, and ChangedMeanwhile
 * when somebody else has changed tags or group since they were read.
 */
export async function setGroup(ctx: Ctx, input: SetGroup): Promise<{ version: number }> {
  const { groupId } = input;
  return inTransaction(ctx, async (ctx) => {
    const profile = await profileInHand(ctx, input.profileId);
    const group = groupId === null ? null : await shareGroup(ctx.db, groupId);
    if (groupId !== null && group === null) throw new GroupNotFound();
    const version = await updateGroupOf(ctx.db, { id: profile.id, version: input.version, groupId }, ctx.now());
    if (version === null) throw await profileChangedMeanwhile(ctx, profile);
    const before = profile.groupId === null ? null : await selectGroup(ctx.db, profile.groupId);
    const facts = { before: { group: before?.name ?? null }, after: { group: group?.name ?? null } };
    await recordProfileChange(ctx, profile, "group_changed", facts);
    return { version };
  });
}

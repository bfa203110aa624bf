import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { noteTags, updateTags } from "./changes.store.ts";
import type { SetTags } from "./contract.ts";
import { profileInHand } from "./profile-in.ts";
import { profileChangedMeanwhile, recordProfileChange } from "./record-profile-change.ts";

/**
 * Gives a customer exactly these tags, each once. Refuses with NotPermitted, ProfileNotFound, and ChangedMeanwhile when somebody
 * else has changed tags or group since they were read.
 */
export async function setTags(ctx: Ctx, input: SetTags): Promise<{ version: number; tags: string[] }> {
  const tags = [...new Set(input.tags)];
  return inTransaction(ctx, async (ctx) => {
    const before = await profileInHand(ctx, input.profileId);
    const version = await updateTags(ctx.db, { id: before.id, version: input.version, tags }, ctx.now());
    if (version === null) throw await profileChangedMeanwhile(ctx, before);
    await noteTags(
      ctx.db,
      tags.filter((tag) => !before.tags.includes(tag)),
      ctx.now(),
    );
    await recordProfileChange(ctx, before, "tags_changed", { before: { tags: before.tags }, after: { tags } });
    return { version, tags };
  });
}

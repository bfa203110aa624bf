import { latestChange } from "@cartwright/audit/latest-change";
import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import type { SaveGroup } from "./contract.ts";
import { ChangedMeanwhile, GroupNameTaken, GroupNotFound } from "./errors.ts";
import { insertGroup, lockGroup, updateGroup } from "./groups.store.ts";
import { nameKey } from "./name-key.ts";
import { refuseFullGroups } from "./refuse-full-groups.ts";

interface Saved {
  readonly groupId: string;
  readonly version: number;
}

/**
 * Makes a group, or changes its words. Refuses with NotPermitted, GroupNotFound, GroupNameTaken, TooManyGroups, and
 * ChangedMeanwhile.
 */
export async function saveGroup(ctx: Ctx, input: SaveGroup): Promise<Saved> {
  requirePermission(ctx.actor, "customers.write");
  const { groupId, version = 0, name, description } = input;
  try {
    return await inTransaction(ctx, (ctx) =>
      groupId === undefined ? make(ctx, { name, description }) : change(ctx, groupId, { version, name, description }),
    );
  } catch (error) {
    if (isUniqueViolation(error)) throw new GroupNameTaken(name);
    throw error;
  }
}

async function make(ctx: TxCtx, words: { name: string; description: string }): Promise<Saved> {
  await refuseFullGroups(ctx);
  const id = newId<"CustomerGroup">();
  const made = await insertGroup(ctx.db, { id, ...words, nameKey: nameKey(words.name) }, ctx.now());
  if (!made) throw new GroupNameTaken(words.name);
  const subject = { type: "customer_group", id, label: words.name };
  await recordChange(ctx, { action: "customer_group.made", subject, before: null, after: words });
  return { groupId: id, version: 1 };
}

async function change(
  ctx: TxCtx,
  id: string,
  { version, ...words }: { version: number; name: string; description: string },
): Promise<Saved> {
  const before = await lockGroup(ctx.db, id);
  if (before === null || before.removed) throw new GroupNotFound();
  const saved = await updateGroup(ctx.db, { id, version, ...words, nameKey: nameKey(words.name) }, ctx.now());
  const subject = { type: "customer_group", id, label: words.name };
  if (saved === null) {
    const by = await latestChange(ctx, subject, ["customer_group.changed", "customer_group.restored"]);
    throw new ChangedMeanwhile(`the group “${before.name}”`, by);
  }
  const { name, description } = before;
  await recordChange(ctx, { action: "customer_group.changed", subject, before: { name, description }, after: words });
  return { groupId: id, version: saved };
}

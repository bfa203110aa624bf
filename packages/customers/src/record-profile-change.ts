import { latestChange } from "@cartwright/audit/latest-change";
import { recordChange } from "@cartwright/audit/record-change";
import type { Facts } from "@cartwright/audit/contract";
import type { TxCtx } from "@cartwright/db/context";
import { ChangedMeanwhile } from "./errors.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** `what`: `tags_changed`, `note_added`, … The log keeps no e-mail and no words of a note. */
export async function recordProfileChange(
  ctx: TxCtx,
  { id, name }: Named,
  what: string,
  facts: { before: Facts | null; after: Facts | null },
): Promise<void> {
  const subject = { type: "customer_profile", id, label: name };
  await recordChange(ctx, { action: `customer_profile.${what}`, subject, ...facts });
}

const MOVING = ["tags_changed", "group_changed", "merged"].map((what) => `customer_profile.${what}`);

export async function profileChangedMeanwhile(ctx: TxCtx, { id, name }: Named): Promise<ChangedMeanwhile> {
  return new ChangedMeanwhile(
    `the tags or the group of ${name}`,
    await latestChange(ctx, { type: "customer_profile", id }, MOVING),
  );
}

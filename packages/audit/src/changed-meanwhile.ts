import type { Ctx } from "@cartwright/db/context";
import { Refusal } from "@cartwright/kernel/errors";
import type { Subject } from "./contract.ts";
import { latestChange } from "./latest-change.ts";

/** Somebody else changed the same record since it was read. `details` say who and when, where that is known. */
export class ChangedMeanwhile extends Refusal {
  constructor(what: string, by: { name: string; at: Date } | null, now: Date) {
    const words =
      by === null ? `Somebody has changed ${what} meanwhile.` : `${by.name} changed ${what} ${agoInWords(by.at, now)}.`;
    super("CHANGED_MEANWHILE", "conflict", `${words} Look at it again, then save.`, {
      details: by === null ? {} : { by: by.name, at: by.at.toISOString() },
    });
  }
}

/** The refusal for a change that came too late, with the name of whoever was first: the last who did one of `actions`. `what`: “the zone Europe”. */
export async function changedMeanwhile(
  ctx: Ctx,
  what: string,
  subject: Pick<Subject, "type" | "id">,
  actions: readonly string[],
): Promise<ChangedMeanwhile> {
  return new ChangedMeanwhile(what, await latestChange(ctx, subject, actions), ctx.now());
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** “2 minutes ago”; “just now” below a minute. Pure. */
export function agoInWords(at: Date, now: Date): string {
  const seconds = Math.floor((now.getTime() - at.getTime()) / 1_000);
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? [null, 1];
  if (unit === null) return "just now";
  return new Intl.RelativeTimeFormat("en", { numeric: "always" }).format(-Math.floor(seconds / length), unit);
}

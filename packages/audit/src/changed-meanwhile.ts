import type { Ctx } from "@cartwright/db/context";
import { Refusal } from "@cartwright/kernel/errors";
import type { Subject } from "./contract.ts";
import { type LatestChange, latestChange } from "./latest-change.ts";

/** The same record was changed since it was read. `details` say by whom and when, where that is known; `own`: by oneself. */
export class ChangedMeanwhile extends Refusal {
  constructor(what: string, by: LatestChange | null, now: Date) {
    super("CHANGED_MEANWHILE", "conflict", `${whoChanged(what, by, now)} Look at it again, then save.`, {
      details: changeDetails(by),
    });
  }
}

function whoChanged(what: string, by: LatestChange | null, now: Date): string {
  if (by === null) return `Somebody has changed ${what} meanwhile.`;
  const ago = agoInWords(by.at, now);
  return by.own ? `You changed ${what} in another tab ${ago}.` : `${by.name} changed ${what} ${ago}.`;
}

/** Who was first, as a refusal tells it to the screen. Pure. */
export const changeDetails = (by: LatestChange | null) =>
  by === null ? {} : { by: by.name, at: by.at.toISOString(), ...(by.own ? { own: true } : {}) };

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

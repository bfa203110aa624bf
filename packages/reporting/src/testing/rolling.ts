import type { RootCtx } from "@cartwright/db/context";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { rollUpDays } from "../roll-up-days.ts";
import { atTime } from "./past.ts";

/** Sets the shop's clock. */
export const inZone = (ctx: RootCtx, zone: string) => ctx.db.$executeRaw`update settings.store set time_zone = ${zone}`;
export const at = (moment: string) => new Date(moment);

/** Works until nothing is left to be made but the day that is under way. */
export async function rollUpAll(ctx: RootCtx, now: Date): Promise<void> {
  for (let later = now; (await rollUpDays(atTime(ctx, later))) > 1; later = after(later, MINUTE));
}

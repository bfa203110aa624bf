import type { Me } from "../trpc/outputs.ts";

/** The one page that opens while a required second factor is missing. */
export const SETS_UP = "/security";

/** Whether somebody has to set up a second factor before this page opens. */
export const setsUpFirst = (me: Pick<Me, "secondFactor" | "secondFactorRequired">, pathname: string): boolean =>
  me.secondFactorRequired && !me.secondFactor && pathname !== SETS_UP;

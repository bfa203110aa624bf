import type { TxCtx } from "@cartwright/db/context";
import { DAY, MINUTE } from "@cartwright/kernel/clock";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import { formatMoney } from "@cartwright/kernel/money";
import { z } from "zod";
import type { OrderEntry } from "./contract.ts";
import { selectDoingSince } from "./entries.store.ts";
import { ChangedSinceSeen } from "./errors.ts";
import type { Order } from "./order.ts";

/**
 * For whoever acts on a locked order as they saw it: the refusal that tells what somebody has done to it since; null where they
 * saw the latest, named no version, or only what happens by itself came between.
 */
export async function changedSince(
  ctx: TxCtx,
  order: Order,
  seen: number | undefined,
): Promise<ChangedSinceSeen | null> {
  if (seen === undefined || seen >= order.version) return null;
  const doing = await selectDoingSince(ctx.db, order.id, seen);
  if (doing === null) return null;
  const { by, at } = doing;
  const ago = agoWords(ctx.now().getTime() - at.getTime());
  return new ChangedSinceSeen(`${by} ${doingWords(doing)} ${ago}.`, { by, at, version: order.version });
}

const HOUR = 60 * MINUTE;

const Told = z.object({
  lines: z
    .array(z.object({ quantity: z.int() }))
    .catch([])
    .default([]),
  amount: z.object({ amount: z.int(), currency: CurrencyCode }).optional().catch(undefined),
});

/** What somebody did, after their name. Pure. */
export function doingWords({ kind, detail }: Pick<OrderEntry, "kind" | "detail">): string {
  const { lines, amount } = Told.parse(detail ?? {});
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  switch (kind) {
    case "shipped":
      return `marked ${units === 1 ? "1 unit" : `${units} units`} as shipped`;
    case "refund_requested":
      return amount === undefined ? "refunded money" : `refunded ${formatMoney(amount, "en-US")}`;
    case "cancelled":
      return "cancelled this order";
    default:
      return "changed this order";
  }
}

/** How long ago in words. Pure. */
export function agoWords(ms: number): string {
  const count = (unit: number, word: string) => {
    const many = Math.floor(ms / unit);
    return many === 1 ? `${word === "hour" ? "an" : "a"} ${word} ago` : `${many} ${word}s ago`;
  };
  if (ms < MINUTE) return "a moment ago";
  if (ms < HOUR) return count(MINUTE, "minute");
  return ms < DAY ? count(HOUR, "hour") : count(DAY, "day");
}

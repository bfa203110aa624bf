import type { Ctx } from "@cartwright/db/context";
import { may } from "@cartwright/kernel/actor";
import type { Permission } from "@cartwright/kernel/permission";
import { deadLettersWaiting } from "@cartwright/messaging/dead-letters-waiting";
import { numberOfOrder, ordersToShip, ordersWithMoneyStuck } from "@cartwright/orders/orders-waiting";
import { declinedPayments, failedRefunds, webhooksToLookAt } from "@cartwright/payments/payments-waiting";
import { ListStock } from "@cartwright/search/contract";
import { listStockForStaff } from "@cartwright/search/list-stock-for-staff";
import type { Matter, MatterKind } from "./contract.ts";

interface Found {
  readonly count: number;
  readonly more: boolean;
  readonly since?: Date | null;
  readonly orderNumber?: number | null;
}

const MOST_COUNTED = 99;

/** The worst first. Each is counted up to 99, along an index of just what waits where there is one, and only for whom may see that room. */
const MATTERS: readonly { kind: MatterKind; needs: Permission; find: (ctx: Ctx) => Promise<Found> }[] = [
  { kind: "money_stuck", needs: "orders.read", find: ordersWithMoneyStuck },
  { kind: "refunds_failed", needs: "orders.read", find: refusedRefunds },
  { kind: "dead_letters", needs: "operations.read", find: givenUp },
  { kind: "webhooks", needs: "operations.read", find: webhooksToLookAt },
  { kind: "to_ship", needs: "orders.read", find: ordersToShip },
  { kind: "sold_out", needs: "products.read", find: (ctx) => stockAt(ctx, "out") },
  { kind: "low_stock", needs: "products.read", find: (ctx) => stockAt(ctx, "low") },
  { kind: "payments_declined", needs: "orders.read", find: declinedPayments },
];

/** What somebody has to look at, as far as whoever asks may see it: nobody is refused, they are told less. */
export async function attention(ctx: Ctx): Promise<readonly Matter[]> {
  const seen = MATTERS.filter(({ needs }) => may(ctx.actor, needs));
  const found = await Promise.all(
    seen.map(async ({ kind, find }): Promise<Matter> => {
      const { count, more, since = null, orderNumber = null } = await find(ctx);
      return { kind, count, more, since, orderNumber };
    }),
  );
  return found.filter(({ count }) => count > 0);
}

async function refusedRefunds(ctx: Ctx): Promise<Found> {
  const { orderId, ...found } = await failedRefunds(ctx);
  return { ...found, orderNumber: orderId === null ? null : await numberOfOrder(ctx, orderId) };
}

async function givenUp(ctx: Ctx): Promise<Found> {
  const count = await deadLettersWaiting(ctx);
  return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
}

/** As the list of stock counts, which leaves out what is not sold any more. */
async function stockAt(ctx: Ctx, level: "out" | "low"): Promise<Found> {
  const { items, next } = await listStockForStaff(ctx, ListStock.parse({ level, limit: MOST_COUNTED }));
  return { count: items.length, more: next !== null };
}

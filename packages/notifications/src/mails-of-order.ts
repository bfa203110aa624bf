import type { Ctx } from "@cartwright/db/context";
import { staffOrder } from "@cartwright/orders/staff-order";
import { z } from "zod";
import type { MailView } from "./contract.ts";
import { selectDeliveries } from "./deliveries.store.ts";

// What an entry of the timeline may tell of mails: the refund that it is about, and the mails that were asked for once more.
const Told = z.object({
  refundId: z.uuid().optional().catch(undefined),
  requests: z.array(z.uuid()).catch([]).default([]),
});

/** The mails about an order that went to its customer, or are on their way, oldest first. Refuses with NotPermitted and OrderNotFound. */
export async function mailsOfOrder(ctx: Ctx, input: { number: number }): Promise<MailView[]> {
  const { order, fulfilments, entries } = await staffOrder(ctx, input);
  const told = entries.map(({ detail }) => Told.parse(detail ?? {}));
  const refunds = told.flatMap(({ refundId }) => refundId ?? []);
  const again = told.flatMap(({ requests }) => requests);
  return selectDeliveries(ctx.db, [order.id, ...fulfilments.map(({ id }) => id), ...refunds, ...again]);
}

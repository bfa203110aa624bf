import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import { type Money } from "@cartwright/kernel/money";
import { deliverAll, type Delivery } from "@cartwright/messaging/testing";
import { latestAttempt } from "../attempt-of.ts";
import {
  applyReceivedWebhook,
  authorisePayment,
  capturePayment,
  type PaymentsCtx,
  refundPayment,
} from "../consumers.ts";
import { requestCapture } from "../request-operations.ts";
import { requestPayment } from "../request-payment.ts";
import { type Bank, bankTest, gatewayTo } from "./bank-test.ts";

/** `test` with the real test gateway, which settles refunds at once. */
export const test = bankTest({ refundSettlesMs: 0 }).extend<{ world: PaymentsCtx }>({
  world: async ({ ctx, bank }, use) => {
    await use({ ...ctx, gateway: gatewayTo(bank, 2_000) });
    await bank.faults({});
  },
});

/** What the gateway's own book says of the refunds of one order's only payment. */
export async function refundsIn(bank: Bank, orderId: string) {
  const [entry] = await bank.book(orderId);
  const { captured, refunded, refundsPending } = entry!;
  return { captured, refunded, refundsPending };
}

const PAYING = [authorisePayment, capturePayment];
const REFUNDING = [refundPayment, applyReceivedWebhook];

/** An order of which this much was taken from a card. */
export async function aPaidOrder(world: PaymentsCtx, bank: Bank, card: string, amount: Money): Promise<Id<"Order">> {
  const orderId = newId<"Order">();
  const token = await bank.token(card);
  await inTransaction(world, (ctx) =>
    requestPayment(ctx, { orderId, amount, token, returnUrl: "http://shop.test/orders/1" }),
  );
  await deliverAll(world, PAYING);
  const attempt = await latestAttempt(world, orderId);
  await inTransaction(world, (ctx) => requestCapture(ctx, attempt!));
  await deliverAll(world, PAYING);
  return orderId;
}

/** Delivers what is under way: refunds to the gateway, and what its webhooks say, when `hears` them. */
export async function deliver(
  world: PaymentsCtx,
  { times = 1, quietMs = 250, hears = true }: { times?: number; quietMs?: number; hears?: boolean } = {},
): Promise<Delivery> {
  const consumers = hears ? REFUNDING : [refundPayment];
  const first = await deliverAll(world, consumers, { times });
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  const second = await deliverAll(world, consumers, { times });
  return { delivered: [...first.delivered, ...second.delivered], failures: [...first.failures, ...second.failures] };
}

/** What our ledger says is to be received for an order, and whether it balances. */
export async function ledgerOf(world: RootCtx, orderId: string): Promise<{ receivable: number; balance: number }> {
  const journals = await world.db.journal.findMany({ where: { orderId } });
  const postings = await world.db.posting.findMany({ where: { journalId: { in: journals.map(({ id }) => id) } } });
  const sum = (some: typeof postings) => some.reduce((total, { amount }) => total + Number(amount), 0);
  return {
    receivable: sum(postings.filter(({ account }) => account === "gateway_receivable")),
    balance: sum(postings),
  };
}

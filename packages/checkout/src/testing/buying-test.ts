import type { Consumer } from "@cartwright/messaging/consume";
import { deliverAll, type Delivery } from "@cartwright/messaging/testing";
import {
  applyReceivedWebhook,
  askAfterChallenge,
  authorisePayment,
  capturePayment,
  type PaymentsCtx,
  refundPayment,
  voidPayment,
} from "@cartwright/payments/consumers";
import { type Bank, bankTest, gatewayTo } from "@cartwright/payments/testing/bank-test";
import * as checkout from "../consumers.ts";
import type { CheckoutCtx } from "../place-order.ts";
import { aShop } from "./shop.ts";

export type { Bank };
export type BuyingCtx = CheckoutCtx & PaymentsCtx;

const ALL = Object.values(checkout) as Consumer<BuyingCtx>[];
export const CONSUMERS: Consumer<BuyingCtx>[] = [
  ...ALL,
  authorisePayment,
  askAfterChallenge,
  capturePayment,
  voidPayment,
  refundPayment,
  applyReceivedWebhook,
];

/** Delivers everything that is under way, webhooks of the last moments included. */
export async function settle(ctx: BuyingCtx, options: { times?: number; quietMs?: number } = {}): Promise<Delivery> {
  const first = await deliverAll(ctx, CONSUMERS, options);
  await new Promise((resolve) => setTimeout(resolve, options.quietMs ?? 400));
  const second = await deliverAll(ctx, CONSUMERS, options);
  return { delivered: [...first.delivered, ...second.delivered], failures: [...first.failures, ...second.failures] };
}

/** `test` with a shop, the real test gateway over HTTP, and our webhook receiver behind a port of its own. */
export const test = bankTest().extend<{ shop: BuyingCtx }>({
  shop: async ({ ctx, bank }, use) => {
    await aShop(ctx);
    const orderUrl = (market: string, number: number) => `http://shop.test/${market}/orders/${number}`;
    await use({ ...ctx, gateway: gatewayTo(bank, 1_000), orderUrl });
  },
});

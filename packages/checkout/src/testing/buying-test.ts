import { createServer, type Server } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@cartwright/db/testing";
import type { RootCtx } from "@cartwright/db/context";
import { startGateway } from "@cartwright/local-cloud/gateway";
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
import { httpGateway } from "@cartwright/payments/http-gateway";
import { receiveWebhook } from "@cartwright/payments/receive-webhook";
import * as checkout from "../consumers.ts";
import type { CheckoutCtx } from "../place-order.ts";
import { aShop } from "./shop.ts";

export type BuyingCtx = CheckoutCtx & PaymentsCtx;

/** What the gateway says of one payment; amounts in minor units. */
export interface BookEntry {
  readonly orderReference: string;
  readonly status: string;
  readonly captured: number;
  readonly voided: number;
  readonly captures: number;
  readonly refunded: number;
}

export interface Bank {
  readonly url: string;
  /** A token for a card number, as the hosted field would make it. */
  token(cardNumber: string): Promise<string>;
  /** The gateway's own book of one order. */
  book(orderId: string): Promise<readonly BookEntry[]>;
  /** Answers the bank's question as the customer would. */
  challenge(url: string, answer: "complete" | "fail"): Promise<void>;
}

const SECRET = "sk_test_checkout";
const WEBHOOK_SECRET = "whsec_test_checkout";
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
export const test = base.extend<{ bank: Bank; shop: BuyingCtx; webhookUrl: string }>({
  webhookUrl: [
    async ({ rootCtx }, use) => {
      const server = await receiver(rootCtx);
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      server.close();
    },
    { scope: "file" },
  ],
  bank: [
    async ({ webhookUrl }, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), "gateway-"));
      const gateway = await startGateway({
        dataDir,
        secretKey: SECRET,
        webhookSecret: WEBHOOK_SECRET,
        webhookUrl,
        allowedOrigins: ["http://shop.test"],
      });
      await use(bankAt(gateway.url));
      await gateway.stop();
      await rm(dataDir, { recursive: true });
    },
    { scope: "file" },
  ],
  shop: async ({ ctx, bank }, use) => {
    await aShop(ctx);
    const gateway = httpGateway({ url: bank.url, secretKey: SECRET, timeoutMs: 1_000 });
    await use({ ...ctx, gateway, orderUrl: (market, number) => `http://shop.test/${market}/orders/${number}` });
  },
});

function receiver(ctx: RootCtx): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const signature = request.headers["gateway-signature"];
      const input = {
        gateway: "test-gateway",
        rawBody: Buffer.concat(chunks).toString(),
        signature: typeof signature === "string" ? signature : null,
        secrets: [WEBHOOK_SECRET],
      };
      receiveWebhook(ctx, input).then(
        () => response.writeHead(200).end(),
        () => response.writeHead(400).end(),
      );
    });
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function bankAt(url: string): Bank {
  return {
    url,
    token: async (number) => {
      const answer = await fetch(`${url}/v1/tokens`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ number, expiry: "12/34", cvc: "123" }),
      });
      return ((await answer.json()) as { token: string }).token;
    },
    book: async (orderId) => {
      const answer = await fetch(`${url}/v1/book?limit=1000`, { headers: { authorization: `Bearer ${SECRET}` } });
      const { entries } = (await answer.json()) as { entries: BookEntry[] };
      return entries.filter((entry) => entry.orderReference === orderId);
    },
    challenge: async (challengeUrl, answer) => {
      const key = new URL(challengeUrl).searchParams.get("key") ?? "";
      const body = new URLSearchParams({ key, answer });
      const response = await fetch(challengeUrl, { method: "POST", redirect: "manual", body });
      if (response.status !== 303 && response.status !== 302)
        throw new Error(`the challenge answered ${response.status}`);
    },
  };
}

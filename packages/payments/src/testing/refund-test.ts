import { createServer, type Server } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import { type Money } from "@cartwright/kernel/money";
import { startGateway } from "@cartwright/local-cloud/gateway";
import { deliverAll, type Delivery } from "@cartwright/messaging/testing";
import { latestAttempt } from "../attempt-of.ts";
import {
  applyReceivedWebhook,
  authorisePayment,
  capturePayment,
  type PaymentsCtx,
  refundPayment,
} from "../consumers.ts";
import { httpGateway } from "../gateway-client/http-gateway.ts";
import { receiveWebhook } from "../receive-webhook.ts";
import { requestCapture } from "../request-operations.ts";
import { requestPayment } from "../request-payment.ts";

const SECRET = "sk_test_refunds";
export const WEBHOOK_SECRET = "whsec_test_refunds";

export interface Bank {
  readonly url: string;
  token(cardNumber: string): Promise<string>;
  /** The gateway's own book of one order's only payment. */
  book(orderId: string): Promise<{ captured: number; refunded: number; refundsPending: number }>;
  faults(faults: unknown): Promise<void>;
}

/** `test` with the real test gateway over HTTP, which settles refunds at once, and our webhook receiver. */
export const test = base.extend<{ bank: Bank; world: PaymentsCtx; webhookUrl: string }>({
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
        testControls: true,
        refundSettlesMs: 0,
      });
      await use(bankAt(gateway.url));
      await gateway.stop();
      await rm(dataDir, { recursive: true });
    },
    { scope: "file" },
  ],
  world: async ({ ctx, bank }, use) => {
    const gateway = httpGateway({ url: bank.url, secretKey: SECRET, timeoutMs: 2_000 });
    await use({ ...ctx, gateway });
    await bank.faults({});
  },
});

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

function receiver(ctx: RootCtx): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const signature = request.headers["gateway-signature"];
      const rawBody = Buffer.concat(chunks).toString();
      const told = { gateway: "test-gateway", rawBody, secrets: [WEBHOOK_SECRET] };
      receiveWebhook(ctx, { ...told, signature: typeof signature === "string" ? signature : null }).then(
        () => response.writeHead(200).end(),
        () => response.writeHead(400).end(),
      );
    });
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function bankAt(url: string): Bank {
  const post = (path: string, body: unknown) =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  return {
    url,
    token: async (number) => {
      const answer = await post("/v1/tokens", { number, expiry: "12/34", cvc: "123" });
      return ((await answer.json()) as { token: string }).token;
    },
    book: async (orderId) => {
      const answer = await fetch(`${url}/v1/book?limit=1000`, { headers: { authorization: `Bearer ${SECRET}` } });
      type Entry = { orderReference: string; captured: number; refunded: number; refundsPending: number };
      const { entries } = (await answer.json()) as { entries: Entry[] };
      const { captured, refunded, refundsPending } = entries.find((entry) => entry.orderReference === orderId)!;
      return { captured, refunded, refundsPending };
    },
    faults: async (faults) => void (await post("/test/faults", faults)),
  };
}

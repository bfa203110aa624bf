import { createServer, type Server } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { startGateway } from "@cartwright/local-cloud/gateway";
import { httpGateway } from "../gateway-client/http-gateway.ts";
import type { PaymentGateway } from "../gateway-client/payment-gateway.ts";
import { receiveWebhook } from "../receive-webhook.ts";

const SECRET = "sk_test_bank";
export const WEBHOOK_SECRET = "whsec_test_bank";

/** What the gateway says of one payment; amounts in minor units. */
export interface BookEntry {
  readonly orderReference: string;
  readonly status: string;
  readonly captured: number;
  readonly voided: number;
  readonly captures: number;
  readonly refunded: number;
  readonly refundsPending: number;
}

export interface Bank {
  readonly url: string;
  /** A token for a card number, as the hosted field would make it. */
  token(cardNumber: string): Promise<string>;
  /** The gateway's own book of one order. */
  book(orderId: string): Promise<readonly BookEntry[]>;
  /** Answers the bank's question as the customer would. */
  challenge(url: string, answer: "complete" | "fail"): Promise<void>;
  faults(faults: unknown): Promise<void>;
}

/** `test` with the real test gateway over HTTP, and our webhook receiver behind a port of its own. */
export const bankTest = (settings: { refundSettlesMs?: number } = {}) =>
  base.extend<{ bank: Bank; webhookUrl: string }>({
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
          ...settings,
        });
        await use(bankAt(gateway.url));
        await gateway.stop();
        await rm(dataDir, { recursive: true });
      },
      { scope: "file" },
    ],
  });

/** Our client of it. */
export const gatewayTo = (bank: Bank, timeoutMs: number): PaymentGateway =>
  httpGateway({ url: bank.url, secretKey: SECRET, timeoutMs });

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
    faults: async (faults) => void (await post("/test/faults", faults)),
  };
}

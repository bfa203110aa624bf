import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startGateway, type GatewayOptions } from "./start-gateway.ts";

export const SECRET_KEY = "sk_test_of_the_gateway";
export const WEBHOOK_SECRET = "whsec_of_the_gateway";
export const SHOP = "http://shop.example";

export interface Told {
  readonly status: number;
  readonly body: Record<string, unknown> & { error?: { code: string; field?: string } };
  readonly headers: Headers;
}

/** A clock that stands until it is moved. */
export function aClock(): { now: () => Date; advance(ms: number): void } {
  let time = Date.parse("2026-11-21T12:00:00Z");
  return { now: () => new Date(time), advance: (ms) => void (time += ms) };
}

/** A folder that is gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "cartwright-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A running gateway of this test's own, on a free port. */
export async function aGateway(options: Partial<GatewayOptions> = {}) {
  const gateway = await startGateway({
    dataDir: options.dataDir ?? aFolder(),
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    allowedOrigins: [SHOP],
    testControls: true,
    refundSettlesMs: 0,
    ...options,
  });
  onTestFinished(() => gateway.stop());
  return aCaller(gateway.url);
}

/** Calls a gateway's API as a shop would. */
export function aCaller(url: string) {
  const headers = { authorization: `Bearer ${SECRET_KEY}`, "content-type": "application/json" };
  const told = async (response: Response): Promise<Told> => {
    return { status: response.status, body: (await response.json()) as Told["body"], headers: response.headers };
  };
  const get = async (path: string) => told(await fetch(url + path, { headers }));
  const post = async (path: string, body: unknown, key: string = crypto.randomUUID()) =>
    told(
      await fetch(url + path, {
        method: "POST",
        headers: { ...headers, "idempotency-key": key },
        body: JSON.stringify(body),
      }),
    );
  const token = async (number: string) => {
    const made = await post("/v1/tokens", { number, expiry: "12/30", cvc: number.startsWith("3") ? "1234" : "123" });
    return String(made.body["token"]);
  };
  const order = async (number: string, more: Record<string, unknown> = {}) => {
    const reference = crypto.randomUUID();
    const orderReference = `order-of-${reference}`;
    return {
      amount: 1_000,
      currency: "USD",
      token: await token(number),
      reference,
      orderReference,
      returnUrl: `${SHOP}/orders/1`,
      ...more,
    };
  };
  const pay = async (number: string, more: Record<string, unknown> = {}, key?: string) => {
    const { status, body } = await post("/v1/payments", await order(number, more), key);
    return { status, body, id: String(body["id"]) };
  };
  return { url, get, post, token, order, pay };
}

export interface ReceivedWebhook {
  readonly raw: string;
  readonly signature: string;
  readonly type: string;
  readonly at: number;
}

/** A shop's address for webhooks that writes down what comes and answers what it is told to (200). */
export async function aReceiver(answer: (count: number) => number = () => 200) {
  const received: ReceivedWebhook[] = [];
  const server = createServer((request, response) => {
    let raw = "";
    request.on("data", (chunk: Buffer) => (raw += chunk.toString()));
    request.on("end", () => {
      const { type } = JSON.parse(raw) as { type: string };
      received.push({ raw, signature: String(request.headers["gateway-signature"]), type, at: performance.now() });
      response.writeHead(answer(received.length)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/webhooks`, received, types: () => received.map(({ type }) => type) };
}

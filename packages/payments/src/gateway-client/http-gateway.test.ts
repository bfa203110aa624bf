import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { money } from "@cartwright/kernel/money";
import { startGateway } from "@cartwright/local-cloud/gateway";
import { expect, onTestFinished, test } from "vitest";
import { httpGateway } from "./http-gateway.ts";
import { GatewayUnavailable, type AuthoriseInput } from "./payment-gateway.ts";
import { verifyWebhook } from "./webhook-signature.ts";

const secretKey = "sk_test_of_the_client";
const webhookSecret = "whsec_of_the_client";

/** The real test gateway, over HTTP, and our client of it. */
async function aShop(options: { webhookUrl?: string; secretKey?: string } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), "cartwright-test-"));
  const running = await startGateway({
    dataDir,
    secretKey,
    webhookSecret,
    allowedOrigins: ["http://shop.example"],
    testControls: true,
    webhookUrl: options.webhookUrl,
  });
  onTestFinished(async () => {
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const gateway = httpGateway({ url: running.url, secretKey: options.secretKey ?? secretKey, timeoutMs: 700 });
  const post = async (path: string, body: unknown) =>
    (await (
      await fetch(running.url + path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      })
    ).json()) as Record<string, unknown>;
  const input = async (number: string, more: Partial<AuthoriseInput> = {}): Promise<AuthoriseInput> => {
    const { token } = await post("/v1/tokens", { number, expiry: "12/30", cvc: "123" });
    const reference = crypto.randomUUID();
    return {
      idempotencyKey: `${reference}:authorise`,
      amount: money(1_284, "USD"),
      token: String(token),
      reference,
      orderReference: crypto.randomUUID(),
      returnUrl: "http://shop.example/orders/1001",
      ...more,
    };
  };
  const authorised = async (number: string) => {
    const answer = await gateway.authorise(await input(number));
    if (answer.kind !== "authorised") throw new Error(`not authorised: ${answer.kind}`);
    return answer.gatewayReference;
  };
  const book = async () => {
    const answer = await fetch(`${running.url}/v1/book`, { headers: { authorization: `Bearer ${secretKey}` } });
    return (
      (await answer.json()) as {
        entries: { captures: number; captured: number; refundsPending: number; refunded: number }[];
      }
    ).entries;
  };
  return { gateway, input, authorised, book, faults: (faults: unknown) => post("/test/faults", faults) };
}

test("an approval, a decline and a challenge are answers", async () => {
  const { gateway, input } = await aShop();
  expect(await gateway.authorise(await input("4242424242424242"))).toMatchObject({
    kind: "authorised",
    gatewayReference: expect.stringMatching(/^pay_/) as string,
    card: { brand: "visa", last4: "4242" },
  });
  expect(await gateway.authorise(await input("4000000000009995"))).toMatchObject({
    kind: "failed",
    code: "insufficient_funds",
  });
  expect(await gateway.authorise(await input("4000002760003184"))).toMatchObject({
    kind: "needs_action",
    challengeUrl: expect.stringMatching(/challenge.pay_/) as string,
  });
});

test.each(["4000000100000209", "4000000100000308", "4000000100000902"])(
  "card %s charges and the answer is lost: unavailable first, authorised when asked again, charged once",
  async (number) => {
    const { gateway, input, book } = await aShop();
    const request = await input(number);
    await expect(gateway.authorise(request)).rejects.toThrow(GatewayUnavailable);
    expect(await gateway.authorise(request)).toMatchObject({ kind: "authorised" });
    expect(await book()).toHaveLength(1);
  },
);

test("while the first call is in flight another hears that it has to ask again", async () => {
  const { gateway, input } = await aShop();
  const request = await input("4000000100000100");
  const [first, second] = await Promise.allSettled([gateway.authorise(request), gateway.authorise(request)]);
  expect([first.status, second.status]).toEqual(["rejected", "rejected"]);
});

test("a token that was used is a definite no", async () => {
  const { gateway, input } = await aShop();
  const request = await input("4242424242424242");
  await gateway.authorise(request);
  expect(await gateway.authorise({ ...request, idempotencyKey: "other" })).toEqual({
    kind: "failed",
    gatewayReference: null,
    code: "token_already_used",
    card: null,
  });
});

test("capture: done, done again, and refused beyond what is held", async () => {
  const { gateway, authorised, book } = await aShop();
  const gatewayReference = await authorised("4242424242424242");
  const amount = money(1_284, "USD");
  expect(await gateway.capture({ idempotencyKey: "a", gatewayReference, amount: money(1_285, "USD") })).toEqual({
    kind: "refused",
    code: "amount_too_large",
  });
  expect(await gateway.capture({ idempotencyKey: "a", gatewayReference, amount })).toEqual({ kind: "done" });
  expect(await gateway.capture({ idempotencyKey: "a", gatewayReference, amount })).toEqual({ kind: "done" });
  expect(await gateway.capture({ idempotencyKey: "b", gatewayReference, amount })).toEqual({ kind: "done" });
  expect(await gateway.capture({ idempotencyKey: "c", gatewayReference, amount: money(1_000, "USD") })).toEqual({
    kind: "refused",
    code: "already_captured",
  });
  expect(await book()).toMatchObject([{ captures: 1, captured: 1_284 }]);
});

test("a capture that fails is refused, and may work the next time", async () => {
  const { gateway, authorised } = await aShop();
  const capture = async (gatewayReference: string) =>
    gateway.capture({ idempotencyKey: crypto.randomUUID(), gatewayReference, amount: money(1_284, "USD") });
  const once = await authorised("4000000100001009");
  expect([await capture(once), await capture(once)]).toEqual([
    { kind: "refused", code: "capture_failed" },
    { kind: "done" },
  ]);
  const never = await authorised("4000000100001108");
  expect([await capture(never), await capture(never)]).toEqual([
    { kind: "refused", code: "capture_failed" },
    { kind: "refused", code: "capture_failed" },
  ]);
  expect(await gateway.void({ idempotencyKey: "v", gatewayReference: never })).toEqual({ kind: "done" });
});

test("a void is done once and stays done; what was captured cannot be voided", async () => {
  const { gateway, authorised } = await aShop();
  const held = await authorised("4242424242424242");
  expect(await gateway.void({ idempotencyKey: "v", gatewayReference: held })).toEqual({ kind: "done" });
  expect(await gateway.void({ idempotencyKey: "w", gatewayReference: held })).toEqual({ kind: "done" });
  const captured = await authorised("4242424242424242");
  await gateway.capture({ idempotencyKey: "c", gatewayReference: captured, amount: money(1_284, "USD") });
  expect(await gateway.void({ idempotencyKey: "x", gatewayReference: captured })).toEqual({
    kind: "refused",
    code: "already_captured",
  });
});

test("refunds go out once per key and never beyond what was captured", async () => {
  const { gateway, authorised, book } = await aShop();
  const gatewayReference = await authorised("4242424242424242");
  await gateway.capture({ idempotencyKey: "c", gatewayReference, amount: money(1_284, "USD") });
  const refund = (idempotencyKey: string, amount: number) =>
    gateway.refund({ idempotencyKey, gatewayReference, amount: money(amount, "USD"), reference: idempotencyKey });
  const sent = await refund("r1", 1_000);
  expect(sent).toMatchObject({ kind: "pending" });
  expect(await refund("r1", 1_000)).toEqual(sent);
  expect(await refund("r2", 1_000)).toEqual({ kind: "failed", gatewayReference: null, code: "amount_too_large" });
  const [entry] = await book();
  expect((entry?.refundsPending ?? 0) + (entry?.refunded ?? 0)).toBe(1_000);
});

test("a refund whose answer or webhook got lost is found under our reference", async () => {
  const { gateway, authorised } = await aShop();
  const gatewayReference = await authorised("4242424242424242");
  await gateway.capture({ idempotencyKey: "c", gatewayReference, amount: money(1_284, "USD") });
  expect(await gateway.findRefund({ gatewayReference, reference: "r" })).toBeNull();
  await gateway.refund({ idempotencyKey: "k", gatewayReference, amount: money(1_000, "USD"), reference: "r" });
  expect(await gateway.findRefund({ gatewayReference, reference: "r" })).toMatchObject({
    kind: expect.stringMatching(/pending|settled/),
  });
});

test("a key of ours that stands for another refund is no refusal: somebody has to look", async () => {
  const { gateway, authorised } = await aShop();
  const gatewayReference = await authorised("4242424242424242");
  await gateway.capture({ idempotencyKey: "c", gatewayReference, amount: money(1_284, "USD") });
  const refund = (amount: number) =>
    gateway.refund({ idempotencyKey: "k", gatewayReference, amount: money(amount, "USD"), reference: "r" });
  await refund(1_000);
  await expect(refund(10)).rejects.toThrow("another refund under this key");
});

test("errors and cut answers of the gateway are “unavailable”, and the same key settles it", async () => {
  const { gateway, input, faults, book } = await aShop();
  const request = await input("4242424242424242");
  await faults({ api: { errorRate: 1 } });
  await expect(gateway.authorise(request)).rejects.toThrow(GatewayUnavailable);
  await faults({ api: { dropAnswerRate: 1 } });
  await expect(gateway.authorise(request)).rejects.toThrow(GatewayUnavailable);
  await faults({});
  expect(await gateway.authorise(request)).toMatchObject({ kind: "authorised" });
  expect(await book()).toHaveLength(1);
});

test("a secret key that the gateway does not know fails no customer's payment", async () => {
  const { gateway, input } = await aShop({ secretKey: "sk_of_somebody_else" });
  await expect(gateway.authorise(await input("4242424242424242"))).rejects.toThrow(GatewayUnavailable);
});

test.each([
  ["no JSON", 200, "<html>"],
  ["no payment", 200, "{}"],
  ["a status that we do not know", 200, '{"id":"pay_1","status":"perhaps"}'],
  ["a challenge without an address", 200, '{"id":"pay_1","status":"requires_action"}'],
  ["a refusal without a code", 422, "{}"],
  ["too many requests", 429, '{"error":{"code":"rate_limited"}}'],
  ["a proxy's page", 502, "<html>"],
])("an answer with %s is “unavailable”", async (_what, status, body) => {
  const server = createServer((_request, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const gateway = httpGateway({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, secretKey });
  const amount = money(1, "USD");
  const call = gateway.authorise({
    idempotencyKey: "k",
    amount,
    token: "t",
    reference: "r",
    orderReference: "o",
    returnUrl: "http://shop.example/",
  });
  await expect(call).rejects.toThrow(GatewayUnavailable);
});

test("what the gateway signs we believe", async () => {
  const heard = Promise.withResolvers<{ raw: string; signature: string }>();
  const server = createServer((request, response) => {
    let raw = "";
    request.on("data", (chunk: Buffer) => (raw += chunk.toString()));
    request.on("end", () => {
      response.end();
      heard.resolve({ raw, signature: String(request.headers["gateway-signature"]) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const shop = await aShop({ webhookUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  await shop.authorised("4242424242424242");
  const { raw, signature } = await heard.promise;
  expect(verifyWebhook(raw, signature, ["another", webhookSecret], new Date())).toBe(true);
  expect(verifyWebhook(raw.replace("1284", "1"), signature, [webhookSecret], new Date())).toBe(false);
});

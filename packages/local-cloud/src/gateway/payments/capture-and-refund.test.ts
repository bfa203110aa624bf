import { expect, test } from "vitest";
import { aGateway, aReceiver } from "../testing.ts";

type Gateway = Awaited<ReturnType<typeof aGateway>>;

const act = (gateway: Gateway, id: string, what: string, body: unknown = {}, key?: string) =>
  gateway.post(`/v1/payments/${id}/${what}`, body, key);

test("a payment is captured once", async () => {
  const gateway = await aGateway();
  const { id } = await gateway.pay("4242424242424242");
  expect((await act(gateway, id, "capture", { amount: 1_001 })).body.error?.code).toBe("amount_too_large");
  expect((await act(gateway, id, "capture", { amount: 1_000 }, "c")).body["status"]).toBe("captured");
  expect((await act(gateway, id, "capture", { amount: 1_000 }, "c")).body["status"]).toBe("captured");
  const again = await act(gateway, id, "capture", { amount: 1_000 });
  expect([again.status, again.body.error?.code]).toEqual([409, "already_captured"]);
});

test("a hundred captures at once take the money one time", async () => {
  const gateway = await aGateway();
  const { id } = await gateway.pay("4242424242424242");
  const answers = await Promise.all(Array.from({ length: 100 }, () => act(gateway, id, "capture", { amount: 1_000 })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await gateway.get("/v1/book")).body["entries"]).toMatchObject([
    { captured: 1_000, captures: 1, orderCaptures: 1 },
  ]);
});

test("the book shows a double charge of one order", async () => {
  const gateway = await aGateway();
  for (const _ of [1, 2]) {
    const { id } = await gateway.pay("4242424242424242", { orderReference: "the-order" });
    await act(gateway, id, "capture", { amount: 1_000 });
  }
  expect((await gateway.get("/v1/book")).body["entries"]).toMatchObject([{ orderCaptures: 2 }, { orderCaptures: 2 }]);
});

test("the book comes in pages", async () => {
  const gateway = await aGateway();
  for (const _ of [1, 2, 3]) await gateway.pay("4242424242424242");
  const first = await gateway.get("/v1/book?limit=2");
  const second = await gateway.get(`/v1/book?limit=2&after=${Number(first.body["next"])}`);
  expect(first.body["entries"]).toHaveLength(2);
  expect(second.body).toMatchObject({ entries: [{ status: "authorised" }], next: null });
});

test("a capture that fails once may be tried again, under the same key or another", async () => {
  const gateway = await aGateway();
  const { id } = await gateway.pay("4000000100001009");
  const failed = await act(gateway, id, "capture", { amount: 1_000 }, "c");
  expect([failed.status, failed.body.error]).toMatchObject([
    402,
    { code: "capture_failed", retryable: true, declineCode: "issuer_unavailable" },
  ]);
  expect((await act(gateway, id, "capture", { amount: 1_000 }, "c")).body["status"]).toBe("captured");
});

test("a capture that is declined for good stays declined; the hold can be released", async () => {
  const gateway = await aGateway();
  const { id } = await gateway.pay("4000000100001108");
  for (const key of ["c", "c", "d"]) {
    const failed = await act(gateway, id, "capture", { amount: 1_000 }, key);
    expect([failed.status, failed.body.error]).toMatchObject([402, { code: "capture_failed", retryable: false }]);
  }
  expect((await act(gateway, id, "void")).body).toMatchObject({
    status: "voided",
    voidedAmount: 1_000,
    capturedAmount: 0,
  });
  expect((await act(gateway, id, "void")).body.error?.code).toBe("already_voided");
});

test("an unanswered challenge can be closed, a decline cannot", async () => {
  const gateway = await aGateway();
  const waiting = await gateway.pay("4000002760003184");
  expect((await act(gateway, waiting.id, "void")).body["status"]).toBe("voided");
  const declined = await gateway.pay("4000000000000002");
  expect((await act(gateway, declined.id, "void")).body.error?.code).toBe("payment_declined");
});

test("refunds settle, never more than was captured, and are told by webhook", async () => {
  const shop = await aReceiver();
  const gateway = await aGateway({ webhookUrl: shop.url });
  const { id } = await gateway.pay("4242424242424242");
  await act(gateway, id, "capture", { amount: 1_000 });
  const refunds = await Promise.all(
    [300, 300, 300, 300].map((amount) => act(gateway, id, "refunds", { amount, reference: "r" })),
  );
  expect(refunds.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 201, 422]);
  await expect.poll(() => shop.types().filter((type) => type === "refund.settled")).toHaveLength(3);
  expect((await gateway.get(`/v1/payments/${id}`)).body).toMatchObject({
    refundedAmount: 900,
    refundsPendingAmount: 0,
  });
});

test("a refund that the bank refuses gives its amount back", async () => {
  const shop = await aReceiver();
  const gateway = await aGateway({ webhookUrl: shop.url });
  const { id } = await gateway.pay("4000000100001207");
  await act(gateway, id, "capture", { amount: 1_000 });
  await act(gateway, id, "refunds", { amount: 1_000, reference: "r" });
  await expect.poll(() => shop.types()).toContain("refund.failed");
  expect((await gateway.get(`/v1/payments/${id}`)).body).toMatchObject({
    refundedAmount: 0,
    refundsPendingAmount: 0,
    refunds: [{ status: "failed" }],
  });
});

test("a card whose first refund comes back takes the second one", async () => {
  const gateway = await aGateway();
  const { id } = await gateway.pay("4000000100001405");
  await act(gateway, id, "capture", { amount: 1_000 });
  const states = async () => {
    const { refunds } = (await gateway.get(`/v1/payments/${id}`)).body as unknown as { refunds: { status: string }[] };
    return refunds.map(({ status }) => status);
  };
  await act(gateway, id, "refunds", { amount: 1_000, reference: "r1" });
  await expect.poll(states).toEqual(["failed"]);
  await act(gateway, id, "refunds", { amount: 1_000, reference: "r2" });
  await expect.poll(states).toEqual(["failed", "settled"]);
});

test("a refund can be refused at once, and then nothing is on its way", async () => {
  const gateway = await aGateway();
  const { id } = await gateway.pay("4000000100001504");
  await act(gateway, id, "capture", { amount: 1_000 });
  const refused = await act(gateway, id, "refunds", { amount: 1_000, reference: "r" }, "k");
  expect([refused.status, refused.body.error?.code]).toEqual([402, "refund_refused"]);
  expect((await gateway.get(`/v1/payments/${id}`)).body).toMatchObject({ refundsPendingAmount: 0, refunds: [] });
});

test("unknown payments are not found", async () => {
  const gateway = await aGateway();
  for (const path of ["", "/capture", "/void", "/refunds"]) {
    const answer =
      path === ""
        ? await gateway.get("/v1/payments/pay_none")
        : await gateway.post(`/v1/payments/pay_none${path}`, { amount: 1, reference: "r" });
    expect([answer.status, answer.body.error?.code]).toEqual([404, "payment_unknown"]);
  }
});

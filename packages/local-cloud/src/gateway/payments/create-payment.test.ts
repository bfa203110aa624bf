import { expect, test } from "vitest";
import { aClock, aGateway, SHOP } from "../testing.ts";

test("the everyday cards approve, decline and challenge", async () => {
  const gateway = await aGateway();
  const answers = await Promise.all(
    [
      "4242424242424242",
      "5555555555554444",
      "378282246310005",
      "4000000000000002",
      "4000000000009995",
      "4000002760003184",
    ].map((number) => gateway.pay(number)),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
  expect(answers.map(({ body }) => [body["status"], body["declineCode"]])).toEqual([
    ["authorised", undefined],
    ["authorised", undefined],
    ["authorised", undefined],
    ["declined", "generic_decline"],
    ["declined", "insufficient_funds"],
    ["requires_action", undefined],
  ]);
  expect(answers[5]?.body["challengeUrl"]).toMatch(new RegExp(`^${gateway.url}/challenge/pay_\\w+\\?key=chl_\\w{24}$`));
  expect(answers[2]?.body).toMatchObject({ card: { brand: "amex", last4: "0005" }, amount: 1_000, currency: "USD" });
});

test("no answer holds more of a card than its brand and last four digits", async () => {
  const gateway = await aGateway();
  const { id } = await gateway.pay("4242424242424242");
  const everything = [
    await gateway.get(`/v1/payments/${id}`),
    await gateway.get("/v1/book"),
    await gateway.get("/test/webhooks"),
  ];
  expect(JSON.stringify(everything)).not.toContain("4242424242424242");
});

test("a repeated request gets the first answer and moves no money", async () => {
  const gateway = await aGateway();
  const order = await gateway.order("4242424242424242");
  const first = await gateway.post("/v1/payments", order, "key-1");
  const second = await gateway.post("/v1/payments", order, "key-1");
  expect(second.body).toEqual(first.body);
  expect([second.status, second.headers.get("idempotent-replayed")]).toEqual([201, "true"]);
  const book = await gateway.get("/v1/book");
  expect(book.body["entries"]).toHaveLength(1);
});

test("another request under the same key is refused", async () => {
  const gateway = await aGateway();
  const order = await gateway.order("4242424242424242");
  await gateway.post("/v1/payments", order, "key-1");
  const other = await gateway.post("/v1/payments", { ...order, amount: 999 }, "key-1");
  expect([other.status, other.body.error?.code]).toEqual([422, "idempotency_key_reused"]);
});

test("while the slow card thinks, a repetition hears that the first is in flight, and later its answer", async () => {
  const gateway = await aGateway();
  const order = await gateway.order("4000000100000100");
  const started = performance.now();
  const first = gateway.post("/v1/payments", order, "slow");
  await expect.poll(() => gateway.post("/v1/payments", order, "slow")).toMatchObject({ status: 409 });
  expect((await first).body["status"]).toBe("authorised");
  expect(performance.now() - started).toBeGreaterThan(4_900);
  expect((await gateway.post("/v1/payments", order, "slow")).body).toEqual((await first).body);
});

test.each([
  ["4000000100000308", "cut"],
  ["4000000100000902", "cut"],
  ["4000000100000209", "hung"],
])("card %s charges and its answer is lost (%s); asking again under the same key finds it", async (number, how) => {
  const gateway = await aGateway();
  const order = await gateway.order(number);
  const request = fetch(`${gateway.url}/v1/payments`, {
    method: "POST",
    body: JSON.stringify(order),
    headers: {
      authorization: "Bearer sk_test_of_the_gateway",
      "idempotency-key": "lost",
      "content-type": "application/json",
    },
    signal: AbortSignal.timeout(700),
  });
  await expect(request).rejects.toThrow(how === "cut" ? "fetch failed" : "timeout");
  const found = await gateway.get(`/v1/payments?reference=${order.reference}`);
  expect(found.body["payments"]).toMatchObject([{ status: "authorised", reference: order.reference }]);
  expect((await gateway.post("/v1/payments", order, "lost")).body["status"]).toBe("authorised");
  expect((await gateway.get("/v1/book")).body["entries"]).toHaveLength(1);
});

test("a token is good for one payment, for 30 minutes", async () => {
  const clock = aClock();
  const gateway = await aGateway({ now: clock.now });
  const order = await gateway.order("4242424242424242");
  await gateway.post("/v1/payments", order);
  expect((await gateway.post("/v1/payments", order)).body.error?.code).toBe("token_already_used");
  const late = await gateway.order("4242424242424242");
  clock.advance(30 * 60_000);
  expect((await gateway.post("/v1/payments", late)).body.error?.code).toBe("token_expired");
  expect((await gateway.post("/v1/payments", { ...late, token: "tok_made_up" })).body.error?.code).toBe(
    "token_unknown",
  );
});

test("bad requests are refused with the field's name, and their key stays free", async () => {
  const gateway = await aGateway();
  const order = await gateway.order("4242424242424242");
  const tries = [
    { amount: 0 },
    { amount: 1.5 },
    { amount: "10" },
    { currency: "usd" },
    { returnUrl: "javascript:alert(1)" },
    { returnUrl: "http://evil.example/" },
  ];
  for (const wrong of tries) {
    const answer = await gateway.post("/v1/payments", { ...order, ...wrong }, "key-1");
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.error?.field).toBe(Object.keys(wrong)[0]);
  }
  expect((await gateway.post("/v1/payments", order, "key-1")).status).toBe(201);
});

test("without the secret key or an idempotency key nothing happens", async () => {
  const { url, order } = await aGateway();
  const body = JSON.stringify(await order("4242424242424242"));
  const call = async (headers: Record<string, string>) =>
    (await fetch(`${url}/v1/payments`, { method: "POST", headers, body })).status;
  expect(await call({ "idempotency-key": "k" })).toBe(401);
  expect(await call({ "idempotency-key": "k", authorization: "Bearer sk_test_of_the_gatewax" })).toBe(401);
  expect(await call({ authorization: "Bearer sk_test_of_the_gateway" })).toBe(400);
});

test("real and mistyped cards become no token", async () => {
  const gateway = await aGateway();
  const codes = await Promise.all(
    [
      { number: "4111111111111111", expiry: "12/30", cvc: "123" },
      { number: "4242424242424241", expiry: "12/30", cvc: "123" },
      { number: "4242424242424242", expiry: "12/20", cvc: "123" },
      { number: "4242424242424242", expiry: "12/30", cvc: "12" },
    ].map(async (card) => (await gateway.post("/v1/tokens", card)).body.error?.code),
  );
  expect(codes).toEqual(["test_card_required", "card_number_invalid", "card_expiry_invalid", "card_cvc_invalid"]);
});

test("another page's script cannot make tokens", async () => {
  const { url } = await aGateway();
  const card = JSON.stringify({ number: "4242424242424242", expiry: "12/30", cvc: "123" });
  const call = async (headers: Record<string, string>) =>
    (await fetch(`${url}/v1/tokens`, { method: "POST", headers, body: card })).status;
  expect(await call({ origin: SHOP, "content-type": "application/json" })).toBe(403);
  expect(await call({ origin: "null", "content-type": "application/json" })).toBe(403);
  expect(await call({ "content-type": "text/plain" })).toBe(415);
  expect(await call({ origin: url, "content-type": "application/json" })).toBe(201);
});

import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { aClock, aGateway, aReceiver, WEBHOOK_SECRET } from "../testing.ts";

type Log = { events: { type: string; deliveries: { state: string; attempts: number; lastResult: string | null }[] }[] };
/** Long enough that what should not come would have come. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

test("each webhook is signed over its raw body and tells the whole payment", async () => {
  const shop = await aReceiver();
  const gateway = await aGateway({ webhookUrl: shop.url });
  const { id, body } = await gateway.pay("4242424242424242");
  await expect.poll(() => shop.received.length).toBe(1);
  const [{ raw, signature } = { raw: "", signature: "" }] = shop.received;
  const [, second = "", mac = ""] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  expect(mac).toBe(createHmac("sha256", WEBHOOK_SECRET).update(`${second}.${raw}`).digest("hex"));
  expect(Math.abs(Number(second) - Date.now() / 1000)).toBeLessThan(5);
  expect(JSON.parse(raw)).toMatchObject({
    id: expect.stringMatching(/^evt_/) as string,
    type: "payment.authorised",
    data: { payment: { id, reference: body["reference"], amount: 1_000 } },
  });
});

test("every operation has its event", async () => {
  const shop = await aReceiver();
  const gateway = await aGateway({ webhookUrl: shop.url });
  await gateway.pay("4000000000000002");
  const challenged = await gateway.pay("4000002760003184");
  await gateway.post(`/v1/payments/${challenged.id}/void`, {});
  const failing = await gateway.pay("4000000100001009");
  for (const _ of [1, 2]) await gateway.post(`/v1/payments/${failing.id}/capture`, { amount: 1_000 });
  await gateway.pay("4000000100001306");
  await expect
    .poll(() => shop.types().toSorted())
    .toEqual([
      "payment.authorised",
      "payment.authorised",
      "payment.capture_failed",
      "payment.captured",
      "payment.declined",
      "payment.requires_action",
      "payment.risk_scored",
      "payment.voided",
    ]);
});

test("a shop that answers with an error is told again after 1, 5 and 30 seconds", async () => {
  const clock = aClock();
  const shop = await aReceiver((count) => (count < 4 ? 500 : 204));
  const gateway = await aGateway({ webhookUrl: shop.url, now: clock.now });
  await gateway.pay("4242424242424242");
  const attempts = async () =>
    ((await gateway.get("/test/webhooks")).body as unknown as Log).events[0]?.deliveries[0]?.attempts;
  for (const [tries, seconds] of [
    [1, 1],
    [2, 5],
    [3, 30],
  ] as const) {
    // Written down, not only received: the pause counts from the moment the gateway knows that the try failed.
    await expect.poll(attempts).toBe(tries);
    clock.advance(seconds * 1_000 - 1);
    await settled();
    expect(shop.received).toHaveLength(tries);
    clock.advance(1);
  }
  await expect
    .poll(async () => (await gateway.get("/test/webhooks")).body as unknown as Log)
    .toMatchObject({ events: [{ deliveries: [{ state: "delivered", attempts: 4, lastResult: "204" }] }] });
  expect(new Set(shop.received.map(({ raw }) => raw)).size).toBe(1);
});

test("after three days it gives up", async () => {
  const clock = aClock();
  const shop = await aReceiver(() => 500);
  const gateway = await aGateway({ webhookUrl: shop.url, now: clock.now });
  await gateway.pay("4242424242424242");
  await expect
    .poll(async () => (await gateway.get("/test/webhooks")).body as unknown as Log)
    .toMatchObject({ events: [{ deliveries: [{ state: "waiting", attempts: 1 }] }] });
  clock.advance(3 * 24 * 3_600_000);
  await expect
    .poll(async () => (await gateway.get("/test/webhooks")).body as unknown as Log)
    .toMatchObject({ events: [{ deliveries: [{ state: "given_up" }] }] });
});

test("cards lose, double, delay and disorder their webhooks", async () => {
  const clock = aClock();
  const shop = await aReceiver();
  const gateway = await aGateway({ webhookUrl: shop.url, now: clock.now });
  const referencesTold = () =>
    shop.received
      .map(
        ({ raw, type }) =>
          `${(JSON.parse(raw) as { data: { payment: { reference: string } } }).data.payment.reference} ${type}`,
      )
      .toSorted();
  await gateway.pay("4000000100000407", { reference: "lost" });
  await gateway.pay("4000000100000506", { reference: "twice" });
  await gateway.pay("4000000100000605", { reference: "late" });
  const disordered = await gateway.pay("4000000100000704", { reference: "disordered" });
  await gateway.post(`/v1/payments/${disordered.id}/capture`, { amount: 1_000 });
  const told = ["disordered payment.captured", "twice payment.authorised", "twice payment.authorised"];
  await expect.poll(referencesTold).toEqual(told);
  await settled();
  expect(referencesTold()).toEqual(told);
  clock.advance(10_000);
  await expect.poll(referencesTold).toContain("disordered payment.authorised");
  clock.advance(10_000);
  await expect.poll(referencesTold).toContain("late payment.authorised");
  expect(referencesTold().join()).not.toContain("lost");
});

test("the webhook of one card comes before its answer", async () => {
  const shop = await aReceiver();
  const gateway = await aGateway({ webhookUrl: shop.url });
  await gateway.pay("4000000100000803");
  expect(performance.now() - (shop.received[0]?.at ?? Infinity)).toBeGreaterThan(1_500);
});

test("faults asked for by a test: lost webhooks, errors before the work, answers lost after it", async () => {
  const shop = await aReceiver();
  const gateway = await aGateway({ webhookUrl: shop.url });
  await gateway.post("/test/faults", { webhook: { dropRate: 1 }, api: { errorRate: 1 } });
  const order = await gateway.order("4242424242424242");
  expect((await gateway.post("/v1/payments", order, "k")).status).toBe(500);
  await gateway.post("/test/faults", { webhook: { dropRate: 1 }, api: { dropAnswerRate: 1 } });
  await expect(gateway.post("/v1/payments", order, "k")).rejects.toThrow("fetch failed");
  await gateway.post("/test/faults", {});
  expect((await gateway.post("/v1/payments", order, "k")).body["status"]).toBe("authorised");
  await settled();
  expect(shop.received).toEqual([]);
  expect((await gateway.get("/test/webhooks")).body).toMatchObject({
    events: [{ type: "payment.authorised", deliveries: [] }],
  });
});

test("faults are for tests only", async () => {
  const gateway = await aGateway({ testControls: false });
  expect((await gateway.post("/test/faults", {})).status).toBe(404);
  expect((await gateway.get("/test/webhooks")).status).toBe(404);
});

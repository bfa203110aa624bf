import { expect, test } from "vitest";
import { Faults } from "./faults.store.ts";
import { planDeliveries } from "./plan-deliveries.ts";
import { retryAfterMs } from "./send-webhooks.ts";
import { signWebhook } from "./sign-webhook.ts";

const { webhook: calm } = Faults.parse({});
const half = () => 0.5;

test("a webhook is sent once and at once", () => {
  expect(planDeliveries("payment.captured", undefined, calm, half)).toEqual([0]);
});

test("a card may lose, double or delay its webhooks", () => {
  expect(planDeliveries("payment.captured", "lost", calm, half)).toEqual([]);
  expect(planDeliveries("payment.captured", "twice", calm, half)).toEqual([0, 0]);
  expect(planDeliveries("payment.captured", { lateMs: 20_000 }, calm, half)).toEqual([20_000]);
  const disordered = { lateMs: 10_000, only: "payment.authorised" };
  expect(planDeliveries("payment.authorised", disordered, calm, half)).toEqual([10_000]);
  expect(planDeliveries("payment.captured", disordered, calm, half)).toEqual([0]);
});

test("faults add to it", () => {
  const { webhook } = Faults.parse({ webhook: { delayMs: [100, 300], duplicateRate: 1, shuffle: true } });
  expect(planDeliveries("payment.captured", undefined, webhook, half)).toEqual([1_700, 1_700]);
  const { webhook: losing } = Faults.parse({ webhook: { dropRate: 0.6 } });
  expect(planDeliveries("payment.captured", undefined, losing, half)).toEqual([]);
});

test("pauses between tries grow and then stay", () => {
  expect([1, 2, 3, 4, 9, 50].map(retryAfterMs)).toEqual([1_000, 5_000, 30_000, 120_000, 43_200_000, 43_200_000]);
});

test("the signature is the one that anybody can compute with openssl", () => {
  const now = new Date("2026-11-21T12:00:00.900Z");
  // printf '1795262400.{"id":"evt_1"}' | openssl dgst -sha256 -hmac whsec_of_the_gateway
  const mac = "65bc8de29aaaf709010be65d2d171016eacbae45f33804cbfe1314a710609642";
  expect(signWebhook('{"id":"evt_1"}', "whsec_of_the_gateway", now)).toBe(`t=1795262400,v1=${mac}`);
});

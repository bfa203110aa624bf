import { Busy } from "@cartwright/kernel/errors";
import { newId } from "@cartwright/kernel/id";
import { expect, vi } from "vitest";
import { z } from "zod";
import { consume } from "./consume.ts";
import type { Dispatch } from "./dispatch.ts";
import { defineEvent } from "./event.ts";
import { type Cloud, deadLetters, depth, run, send, test } from "./testing/cloud-test.ts";
import type { RootCtx } from "@cartwright/db/context";

const captureRequested = defineEvent("payment.capture_requested", z.object({ orderId: z.string() }));
const noted = consume("note", captureRequested, async () => undefined);

const messageOf = (more: object = {}) => ({
  eventId: newId(),
  type: "payment.capture_requested",
  payload: { orderId: newId() },
  trace: null,
  ...more,
});

// Several rounds of receiving, on whatever else the machine has to do.
vi.setConfig({ testTimeout: 90_000 });

/** Notes what it is handed, in order, and fails as told. */
function aDispatch(failing: (text: string, times: number) => Error | undefined = () => undefined) {
  const seen: string[] = [];
  const dispatch: Dispatch<RootCtx> = async (_world, body) => {
    seen.push(body);
    const error = failing(body, seen.filter((one) => one === body).length);
    if (error) throw error;
  };
  return { seen, dispatch };
}

const empty = (cloud: Cloud, queue: Parameters<typeof depth>[1]) =>
  vi.waitFor(async () => expect(await depth(cloud, queue)).toBe(0), { timeout: 60_000, interval: 50 });

test("poison reaches the dead letters after exactly three receives, unchanged", async ({ ctx, cloud, running }) => {
  const { seen, dispatch } = aDispatch((text) => (text === "poison" ? new Error("no") : undefined));
  running(run(ctx, cloud, "order-processing", dispatch));
  await send(cloud, "order-processing", "poison");
  await vi.waitFor(async () => expect(await deadLetters(cloud, "order-processing")).toEqual(["poison"]), {
    timeout: 60_000,
  });
  expect(seen).toEqual(["poison", "poison", "poison"]);
  expect(await depth(cloud, "order-processing")).toBe(0);
});

test("an unknown type and a malformed message reach the dead letters, the others are done", async ({
  ctx,
  cloud,
  running,
}) => {
  const outcomes: string[] = [];
  running(run(ctx, cloud, "catalog-changes", [noted], { observe: (outcome) => outcomes.push(outcome) }));
  await send(cloud, "catalog-changes", messageOf({ type: "order.teleported" }));
  await send(cloud, "catalog-changes", "{");
  await send(cloud, "catalog-changes", messageOf());
  await vi.waitFor(async () => expect((await deadLetters(cloud, "catalog-changes")).length).toBe(2), {
    timeout: 60_000,
  });
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "failed")).toHaveLength(6);
});

test("a transient failure never reaches the dead letters, however long it lasts, and keeps its event id", async ({
  ctx,
  cloud,
  running,
}) => {
  const { seen, dispatch } = aDispatch((_text, times) => (times < 10 ? new Busy() : undefined));
  running(run(ctx, cloud, "notification", dispatch, { breaker: { failures: 100, pauseMs: 1 } }));
  const message = messageOf();
  await send(cloud, "notification", message);
  await vi.waitFor(() => expect(seen).toHaveLength(10), { timeout: 60_000 });
  await empty(cloud, "notification");
  expect(new Set(seen)).toEqual(new Set([JSON.stringify(message)]));
  expect(await deadLetters(cloud, "notification")).toEqual([]);
});

test("in a FIFO queue, too", async ({ ctx, cloud, running }) => {
  const { seen, dispatch } = aDispatch((_text, times) => (times < 8 ? new Busy() : undefined));
  running(run(ctx, cloud, "payment-processing", dispatch, { breaker: { failures: 100, pauseMs: 1 } }));
  await send(cloud, "payment-processing", "wait for it", newId());
  await vi.waitFor(() => expect(seen).toHaveLength(8), { timeout: 60_000 });
  await empty(cloud, "payment-processing");
  expect(await deadLetters(cloud, "payment-processing")).toEqual([]);
});

test("while what it needs is away the breaker pauses the consumer, then lets one batch try", async ({
  ctx,
  cloud,
  running,
}) => {
  let away = true;
  const { seen, dispatch } = aDispatch(() => (away ? new Busy() : undefined));
  running(run(ctx, cloud, "order-processing", dispatch, { breaker: { failures: 3, pauseMs: 5_000 } }));
  for (let n = 0; n < 5; n += 1) await send(cloud, "order-processing", `waiting ${n}`);
  await vi.waitFor(() => expect(seen.length).toBeGreaterThanOrEqual(3), { timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const atPause = seen.length;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(seen.length).toBe(atPause);
  away = false;
  await empty(cloud, "order-processing");
  expect(await deadLetters(cloud, "order-processing")).not.toContain("waiting 0");
});

test("the messages of one order are handled one after the other, those of others meanwhile", async ({
  ctx,
  cloud,
  running,
}) => {
  const seen: string[] = [];
  let inHand = 0;
  const dispatch: Dispatch<RootCtx> = async (_world, body) => {
    seen.push(`${body} starts`);
    if (body.startsWith("a")) {
      inHand += 1;
      expect(inHand).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 150));
      inHand -= 1;
    }
    seen.push(`${body} ends`);
  };
  const [a, b] = [newId(), newId()];
  for (const name of ["a1", "a2", "a3"]) await send(cloud, "payment-processing", name, a);
  await send(cloud, "payment-processing", "b1", b);
  for (let n = 0; n < 2; n += 1) running(run(ctx, cloud, "payment-processing", dispatch));
  await empty(cloud, "payment-processing");
  expect(seen.filter((line) => line.startsWith("a"))).toEqual(
    ["a1", "a2", "a3"].flatMap((name) => [`${name} starts`, `${name} ends`]),
  );
  expect(seen.indexOf("b1 ends")).toBeLessThan(seen.indexOf("a2 starts"));
});

test("what follows a failed message of its order waits until that one is done", async ({ ctx, cloud, running }) => {
  const { seen, dispatch } = aDispatch((text, times) =>
    text === "first" && times < 3 ? new Error("not yet") : undefined,
  );
  const group = newId();
  for (const name of ["first", "second", "third"]) await send(cloud, "payment-processing", name, group);
  running(run(ctx, cloud, "payment-processing", dispatch));
  await empty(cloud, "payment-processing");
  expect(seen).toEqual(["first", "first", "first", "second", "third"]);
});

test("poison in front of good messages of its order takes none of them along to the dead letters", async ({
  ctx,
  cloud,
  running,
}) => {
  const { seen, dispatch } = aDispatch((text) => (text === "bad" ? new Error("no") : undefined));
  const group = newId();
  for (const name of ["bad", "good", "better"]) await send(cloud, "payment-processing", name, group);
  running(run(ctx, cloud, "payment-processing", dispatch));
  await vi.waitFor(() => expect(seen).toContain("better"), { timeout: 60_000 });
  await empty(cloud, "payment-processing");
  expect(await deadLetters(cloud, "payment-processing")).toEqual(["bad"]);
  expect(seen).toEqual(["bad", "bad", "bad", "good", "better"]);
});

test("a stop waits for what is in hand and loses nothing", async ({ ctx, cloud }) => {
  const done = new Set<string>();
  const dispatch: Dispatch<RootCtx> = async (_world, body) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    done.add(body);
  };
  for (let n = 0; n < 30; n += 1) await send(cloud, "order-processing", `work ${n}`);
  const consumer = run(ctx, cloud, "order-processing", dispatch);
  await vi.waitFor(() => expect(done.size).toBeGreaterThan(0), { timeout: 60_000, interval: 10 });
  await consumer.stop();
  const handled = done.size;
  expect(handled).toBeLessThan(30);
  expect(await depth(cloud, "order-processing")).toBe(30 - handled);
  const next = run(ctx, cloud, "order-processing", dispatch);
  await vi.waitFor(() => expect(done.size).toBe(30), { timeout: 60_000 });
  await next.stop();
});

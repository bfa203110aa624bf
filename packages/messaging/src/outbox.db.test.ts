import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { newId } from "@cartwright/kernel/id";
import { expect, vi } from "vitest";
import { z } from "zod";
import { consume } from "./consume.ts";
import { defineEvent, Envelope } from "./event.ts";
import { lockUnsent } from "./outbox.store.ts";
import { outboxLag } from "./outbox-lag.ts";
import { publish } from "./publish.ts";
import { purgeMessages } from "./purge.ts";
import { relayBatch, startRelay } from "./relay.ts";
import { ROUTES } from "./routing.ts";
import { wakeUps } from "./wake-up.ts";
import { type Cloud, depth, run, send, test } from "./testing/cloud-test.ts";

const paymentRequested = defineEvent(
  "payment.requested",
  z.object({ orderId: z.string() }),
  (payload) => payload.orderId,
);
const captureRequested = defineEvent(
  "payment.capture_requested",
  z.object({ orderId: z.string() }),
  (payload) => payload.orderId,
);
const orderPaid = defineEvent("order.paid", z.object({ orderId: z.string() }));

// Hundreds of events on whatever else the machine has to do.
vi.setConfig({ testTimeout: 120_000 });

const publishSome = (ctx: RootCtx, count: number) =>
  inTransaction(ctx, async (ctx) => {
    const events = Array.from({ length: count }, () => paymentRequested({ orderId: newId() }));
    await publish(ctx, ...events);
    return events.map((event) => event.eventId);
  });

const drained = (ctx: RootCtx) =>
  vi.waitFor(async () => expect((await outboxLag(ctx)).waiting).toBe(0), { timeout: 60_000 });

/** Counts the effects of each event, in the database. */
const counter = consume("count-effects", paymentRequested, async (ctx, payload) => {
  await ctx.db
    .$executeRaw`insert into inventory.warehouse (code, name, country) values (${`W${payload.orderId.slice(-7)}`}, ${payload.orderId}, 'NL')`;
});

const effects = (ctx: RootCtx) => ctx.db.$queryRaw<{ name: string }[]>`select name from inventory.warehouse`;

async function takeAll({ sqs, urls }: Cloud): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: urls["order-processing"], MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    );
    if (Messages.length === 0) return found;
    found.push(...Messages.map((message) => message.Body ?? ""));
  }
}

test("an event leaves when its transaction commits, to every queue of its route, with the trace of whoever caused it", async ({
  ctx,
  cloud,
}) => {
  const event = orderPaid({ orderId: newId() });
  await inTransaction({ ...ctx, requestId: "a".repeat(32) }, (ctx) => publish(ctx, event));
  expect(await relayBatch(ctx, cloud.sqs, cloud.urls)).toBe(ROUTES["order.paid"].length);
  const [body] = await takeAll(cloud);
  expect(Envelope.parse(JSON.parse(body!))).toEqual({
    eventId: event.eventId,
    type: "order.paid",
    payload: event.payload,
    trace: "a".repeat(32),
  });
  expect(await depth(cloud, "notification")).toBe(1);
  expect(await relayBatch(ctx, cloud.sqs, cloud.urls)).toBe(0);
});

test("an event of a transaction that rolls back never leaves", async ({ ctx, cloud }) => {
  const failing = inTransaction(ctx, async (ctx) => {
    await publish(ctx, orderPaid({ orderId: newId() }));
    throw new Error("the business said no");
  });
  await expect(failing).rejects.toThrow("the business said no");
  expect(await relayBatch(ctx, cloud.sqs, cloud.urls)).toBe(0);
});

test("three relays and five hundred events: nothing is lost, and each takes effect once", async ({
  ctx,
  cloud,
  databaseUrl,
  running,
}) => {
  const before = (await effects(ctx)).length;
  const relays = [1, 2, 3].map(() => startRelay(ctx, cloud.sqs, cloud.urls, databaseUrl));
  running(run(ctx, cloud, "payment-processing", [counter]));
  running(run(ctx, cloud, "payment-processing", [counter]));
  try {
    for (let n = 0; n < 10; n += 1) await publishSome(ctx, 50);
    await drained(ctx);
    await vi.waitFor(async () => expect((await effects(ctx)).length - before).toBe(500), {
      timeout: 25_000,
      interval: 200,
    });
  } finally {
    await Promise.all(relays.map((relay) => relay.stop()));
  }
  await vi.waitFor(async () => expect(await depth(cloud, "payment-processing")).toBe(0), { timeout: 60_000 });
});

test("a relay that dies between sending and marking sends again, and the event still takes effect once", async ({
  ctx,
  cloud,
  running,
}) => {
  const before = (await effects(ctx)).length;
  await publishSome(ctx, 3);
  const rows = await lockUnsent(ctx.db, 10);
  for (const row of rows)
    await send(
      cloud,
      "payment-processing",
      { eventId: row.event_id, type: row.type, payload: row.payload, trace: null },
      row.group_id!,
    );
  expect(await relayBatch(ctx, cloud.sqs, cloud.urls)).toBe(3);
  running(run(ctx, cloud, "payment-processing", [counter]));
  await vi.waitFor(async () => expect(await depth(cloud, "payment-processing")).toBe(0), { timeout: 60_000 });
  expect((await effects(ctx)).length - before).toBe(3);
});

test("a capture sent within a second of its authorisation is not swallowed, nor is an operation that is asked for again", async ({
  ctx,
  cloud,
  running,
}) => {
  const seen: string[] = [];
  running(
    run(
      ctx,
      cloud,
      "payment-processing",
      async (_world, body) => void seen.push(Envelope.parse(JSON.parse(body)).type),
    ),
  );
  const payload = { orderId: newId() };
  for (const event of [paymentRequested(payload), captureRequested(payload), captureRequested(payload)]) {
    await inTransaction(ctx, (ctx) => publish(ctx, event));
    await relayBatch(ctx, cloud.sqs, cloud.urls);
  }
  await vi.waitFor(
    () => expect(seen).toEqual(["payment.requested", "payment.capture_requested", "payment.capture_requested"]),
    { timeout: 60_000 },
  );
});

test("while the queues are away the outbox keeps everything, and its age shows", async ({ ctx, cloud }) => {
  await publishSome(ctx, 2);
  const nobody = new SQSClient({
    region: "us-east-1",
    endpoint: "http://127.0.0.1:1",
    credentials: { accessKeyId: "x", secretAccessKey: "x" },
  });
  await expect(relayBatch(ctx, nobody, cloud.urls)).rejects.toThrow("the queues took none");
  await new Promise((resolve) => setTimeout(resolve, 20));
  const lag = await outboxLag(ctx);
  expect(lag.waiting).toBe(2);
  expect(lag.oldestSeconds).toBeGreaterThan(0);
  expect(await relayBatch(ctx, cloud.sqs, cloud.urls)).toBe(2);
});

test("a committed event wakes whoever listens, long before the poll would", async ({ ctx, databaseUrl }) => {
  const wake = wakeUps(databaseUrl, "outbox", ctx.log);
  try {
    let woken = false;
    const waiting = wake.next(60_000).then(() => (woken = true));
    // The listening connection comes up by itself, some time after the call.
    await vi.waitFor(
      async () => {
        await publishSome(ctx, 1);
        expect(woken).toBe(true);
      },
      { timeout: 20_000, interval: 200 },
    );
    await waiting;
  } finally {
    wake.close();
  }
});

test("a relay whose connections are all cut goes on by itself", async ({ ctx, cloud, databaseUrl }) => {
  const relay = startRelay(ctx, cloud.sqs, cloud.urls, databaseUrl);
  try {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await ctx.db
      .$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`;
    await vi.waitFor(() => publishSome(ctx, 1), { timeout: 5_000 });
    await drained(ctx);
  } finally {
    await relay.stop();
  }
});

test("what was sent a week ago is purged, what waits never", async ({ ctx }) => {
  await publishSome(ctx, 1);
  await ctx.db
    .$executeRaw`update messaging.outbox set created_at = now() - interval '30 days', sent_at = sent_at - interval '8 days'`;
  const waiting = (await outboxLag(ctx)).waiting;
  expect((await purgeMessages(ctx)).outbox).toBeGreaterThan(0);
  expect((await outboxLag(ctx)).waiting).toBe(waiting);
  expect((await purgeMessages(ctx)).outbox).toBe(0);
});

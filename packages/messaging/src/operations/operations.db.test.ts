import { SQSClient } from "@aws-sdk/client-sqs";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { NotPermitted } from "@cartwright/kernel/actor";
import { MINUTE } from "@cartwright/kernel/clock";
import { Busy } from "@cartwright/kernel/errors";
import { newId } from "@cartwright/kernel/id";
import { expect, vi } from "vitest";
import { z } from "zod";
import type { QueueState } from "../contract.ts";
import { defineEvent } from "../event.ts";
import { publish } from "../publish.ts";
import { QUEUE_NAMES, type QueueName } from "../queues.ts";
import { relayBatch } from "../relay.ts";
import { ROUTES } from "../routing.ts";
import { type Cloud, run, test } from "../testing/cloud-test.ts";
import { aDeadLetter, anEnvelope, asStaff, sendDead } from "../testing/dead-letter-test.ts";
import { listJobs } from "./list-jobs.ts";
import { outboxState } from "./outbox-state.ts";
import { openQueueDepths } from "./queue-depths.ts";
import { queueStates } from "./queue-states.ts";
import { reachability } from "./reachability.ts";
import { recordJobRun } from "./record-job-run.ts";

const orderPaid = defineEvent("order.paid", z.object({ orderId: z.string() }));

vi.setConfig({ testTimeout: 60_000 });

async function stateOf(ctx: RootCtx, cloud: Cloud, name: QueueName): Promise<QueueState> {
  return (await queueStates(ctx, openQueueDepths(cloud.sqs))).find((state) => state.name === name)!;
}

const later = (ctx: RootCtx, ms: number): RootCtx => ({ ...ctx, now: () => new Date(Date.now() + ms) });

test("a queue says how deep it is, how old its oldest message, and when somebody last worked it off", async ({
  ctx,
  cloud,
}) => {
  expect(await stateOf(ctx, cloud, "notification")).toMatchObject({
    depth: { waiting: 0, inFlight: 0, delayed: 0 },
    oldestSeconds: null,
    askedAt: null,
  });
  const idle = run(ctx, cloud, "notification", [], { waitSeconds: 1 });
  const askedAt = async () => (await stateOf(ctx, cloud, "notification")).askedAt;
  await expect.poll(askedAt).not.toBeNull();
  await idle.stop();

  await inTransaction(ctx, (ctx) => publish(ctx, orderPaid({ orderId: newId() }), orderPaid({ orderId: newId() })));
  await relayBatch(ctx, cloud.sqs, cloud.urls);
  const unattended = await stateOf(later(ctx, 10 * MINUTE), cloud, "notification");
  expect(unattended.depth).toEqual({ waiting: 2, inFlight: 0, delayed: 0 });
  expect(unattended.oldestSeconds).toBeGreaterThan(599);
  expect(unattended.oldestSeconds).toBeLessThan(660);

  const work = Promise.withResolvers<void>();
  const busy = run(ctx, cloud, "notification", () => work.promise);
  await expect.poll(async () => (await stateOf(ctx, cloud, "notification")).depth?.inFlight).toBe(2);
  work.resolve();
  await busy.stop();
  expect(await stateOf(ctx, cloud, "notification")).toMatchObject({ depth: { waiting: 0 }, oldestSeconds: null });
});

test("a queue says what was given up of it, taken in and not yet", async ({ ctx, cloud }) => {
  const letter = await aDeadLetter(ctx, cloud, "catalog-changes");
  await sendDead(cloud, "catalog-changes", anEnvelope());
  expect((await stateOf(ctx, cloud, "catalog-changes")).deadLetters).toEqual({
    waiting: { count: 1, more: false },
    oldestAt: letter.collectedAt,
    uncollected: 1,
  });
});

test("while the queues do not answer, what the database knows is still told, and soon", async ({ ctx }) => {
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const nowhere = new SQSClient({ region: "us-east-1", endpoint: "http://127.0.0.1:1", credentials });
  const started = performance.now();
  const states = await queueStates(ctx, openQueueDepths(nowhere));
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(states.map((state) => state.depth)).toEqual(QUEUE_NAMES.map(() => null));
  expect(states.find((state) => state.name === "catalog-changes")?.deadLetters).toMatchObject({
    waiting: { count: 1 },
    uncollected: null,
  });
  nowhere.destroy();
});

test("the outbox says what waits in it for each queue, and since when", async ({ ctx, cloud }) => {
  await relayBatch(ctx, cloud.sqs, cloud.urls);
  expect(await outboxState(ctx)).toEqual({ waiting: { count: 0, more: false }, oldestSeconds: null, queues: [] });
  await inTransaction(ctx, (ctx) => publish(ctx, orderPaid({ orderId: newId() })));
  const state = await outboxState(later(ctx, MINUTE));
  const queues = ROUTES["order.paid"];
  expect(state.waiting).toEqual({ count: queues.length, more: false });
  expect(state.queues.map((queue) => [queue.name, queue.waiting])).toEqual(queues.toSorted().map((name) => [name, 1]));
  expect(state.oldestSeconds).toBeGreaterThan(59);
  await relayBatch(ctx, cloud.sqs, cloud.urls);
});

test("a job leaves when it ran, how long it took and why it failed; the failure stays its own", async ({ ctx }) => {
  const job = { name: "sweep", everyMs: 5_000 };
  const sweep = async () => (await listJobs(ctx)).find((one) => one.name === "sweep");
  await recordJobRun(ctx, job, async () => undefined);
  expect(await sweep()).toMatchObject({ everySeconds: 5, failing: false, overdue: false, error: null });
  const failing = recordJobRun(ctx, job, () => Promise.reject(new Error("no room for ana@example.com")));
  await expect(failing).rejects.toThrow("no room");
  const failed = await sweep();
  expect(failed).toMatchObject({ failing: true, error: { code: "Error", message: "no room for [e-mail]" } });
  expect(failed!.okAt!.getTime()).toBeLessThanOrEqual(failed!.failedAt!.getTime());
  await recordJobRun(later(ctx, 1_000), job, async () => undefined);
  expect(await sweep()).toMatchObject({ failing: false });
  expect((await listJobs(later(ctx, 5 * MINUTE))).find((one) => one.name === "sweep")).toMatchObject({ overdue: true });
});

test("a job runs although nothing of it can be written down", async ({ ctx }) => {
  const db = new Proxy(ctx.db, {
    get: (target, name) =>
      name === "$executeRaw" ? () => Promise.reject(new Error("away")) : (Reflect.get(target, name) as unknown),
  });
  const done = vi.fn<() => Promise<void>>().mockResolvedValue();
  await recordJobRun({ ...ctx, db }, { name: "lonely", everyMs: 1 }, done);
  expect(done).toHaveBeenCalledOnce();
});

test("what workers cannot reach is told apart from their jobs", async ({ ctx }) => {
  const away = recordJobRun(ctx, { name: "reach-gateway", everyMs: 15_000 }, () => Promise.reject(new Busy("No.")));
  await expect(away).rejects.toThrow(Busy);
  await recordJobRun(ctx, { name: "reach-mail", everyMs: 15_000 }, async () => undefined);
  expect(await reachability(ctx)).toMatchObject([
    { name: "gateway", ok: false, error: { code: "BUSY", message: "No." }, stale: false },
    { name: "mail", ok: true, error: null },
  ]);
  expect((await listJobs(ctx)).filter(({ name }) => name.startsWith("reach"))).toEqual([]);
});

test("whoever may not see operations sees none of it", async ({ ctx, cloud }) => {
  const nobody = asStaff(ctx, ["orders.read", "operations.redrive"]);
  const port = openQueueDepths(cloud.sqs);
  for (const look of [() => queueStates(nobody, port), () => outboxState(nobody), () => listJobs(nobody)])
    await expect(look()).rejects.toThrow(NotPermitted);
  await expect(reachability(nobody)).rejects.toThrow(NotPermitted);
});
